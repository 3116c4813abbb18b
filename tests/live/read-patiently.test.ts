import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readPatiently } from '~/live/read-patiently'
import { silentFrom } from '~/live/silence'

const SCRIPT = { 'content-type': 'text/x-script' }
const FAILURES: Record<string, RequestListener> = {
  'une ligne coupée': (request) => request.socket.destroy(),
  'une réponse coupée au milieu': (_, answer) => answer.writeHead(200, { ...SCRIPT, 'content-length': 100 }).write('[', () => answer.destroy()),
  'une faute du site': (_, answer) => answer.writeHead(500, SCRIPT).end('[]'),
  'un portail qui répond à la place du site': (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Bienvenue'),
  'des demandes trop rapides': (_, answer) => answer.writeHead(429, { 'content-type': 'text/html' }).end('Trop de demandes'),
}

/** A site that answers each request in turn as said, and counts them. */
async function aSite(...answers: RequestListener[]) {
  let asked = 0
  const server = createServer((request, answer) => answers[Math.min(asked++, answers.length - 1)]?.(request, answer))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    data: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/consultations.data`),
    asked: () => asked,
    close: () => new Promise((closed) => { server.close(closed); server.closeAllConnections() }),
  }
}

const read = readPatiently(fetch, { firstMs: 2, mostMs: 4 })

for (const [words, failure] of Object.entries(FAILURES)) {
  test(`Après ${words}, la page est relue jusqu’à la réponse du site`, async () => {
    const silences: boolean[] = []
    const say: RequestListener = (request, answer) => { silences.push(silentFrom() !== null); failure(request, answer) }
    const site = await aSite(say, say, (_, answer) => answer.writeHead(200, SCRIPT).end('["relu"]'))
    expect(await (await read(site.data)).text()).toBe('["relu"]')
    expect([site.asked(), silences, silentFrom()]).toEqual([3, [false, true], null])
    await site.close()
  })
}

test('Une page qui n’est plus, un refus, une session finie, une autre version du site sont des réponses', async () => {
  for (const status of [202, 204, 401, 403, 404]) {
    const site = await aSite((_, answer) => answer.writeHead(status, SCRIPT).end(status === 204 ? undefined : '[]'))
    expect([(await read(site.data)).status, site.asked()]).toEqual([status, 1])
    await site.close()
  }
})

test('Ce qui n’est pas la lecture d’une page échoue comme avant', async () => {
  const site = await aSite((_, answer) => answer.writeHead(503).end())
  expect((await read(site.data, { method: 'POST' })).status).toBe(503)
  expect((await read(new URL('/compte/session', site.data))).status).toBe(503)
  expect(site.asked()).toBe(2)
  await site.close()
})

test('Une lecture remplacée par une autre n’est plus tentée', async () => {
  const replaced = new AbortController()
  const site = await aSite((_, answer) => { answer.writeHead(503).end(); replaced.abort(new Error('remplacée')) })
  await expect(read(site.data, { signal: replaced.signal })).rejects.toThrow('remplacée')
  expect(site.asked()).toBe(1)
  await site.close()
})
