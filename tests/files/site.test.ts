import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListedFile } from '~/files/file'
import { LARGEST } from '~/files/file'
import { addressOf } from '~/files/file-name'
import { signInAs } from '../support/demo-session'
import { aJpeg, aPdf, aPng } from '../support/bytes'
import { aForm } from '../support/files'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

const NEW = '/consultations/demo-consultation/contributions/nouvelle'
let site: Site
let cookie: string
let other: string
beforeAll(async () => {
  site = await startDemoSite()
  cookie = await signInAs(site.url, /Hélène Vidal/)
  other = await signInAs(site.url, /Maud Ollivier/)
  return async () => {
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  }
}, 240_000)

const post = (path: string, body: FormData, as = cookie, headers: Record<string, string> = { origin: site.url }) =>
  fetch(site.url + path, { method: 'POST', body, redirect: 'manual', headers: { cookie: as, ...headers } })
const get = (path: string, as = '', headers: Record<string, string> = {}, method = 'GET') => fetch(site.url + path, { method, headers: { cookie: as, ...headers } })

type Answer = { status: number; sentences: string[]; files: ListedFile[] }
const joined = async (...sent: [string, Buffer][]): Promise<Answer> => {
  const answer = await post(`${NEW}/besoin/pieces`, aForm(sent))
  return { status: answer.status, ...(await answer.json()) }
}
/** Empties the list between two tests. */
const takeAllOff = async () => {
  for (const { id } of (await joined()).files) expect((await post(`/fichiers/${id}/retirer`, new FormData())).status).toBe(200)
}
const incoming = () => readdir(join(site.dataDir, 'files', 'incoming'))

describe('Ce qui est envoyé', () => {
  test.each<[string, string, Buffer, string]>([
    ['une page nommée .pdf', 'tract.pdf', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'ce n’est ni un PDF'],
    ['un SVG nommé .png', 'logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'ce n’est ni un PDF'],
    ['une page qui contient un PDF', 'deux.pdf', Buffer.from(`<html>${aPdf().toString('latin1')}`), 'ce n’est ni un PDF'],
    ['un fichier vide', 'rien.pdf', Buffer.alloc(0), 'il est vide'],
    ['un octet de trop', 'lourd.pdf', aPdf(LARGEST + 1), 'il dépasse 5\u00a0Mo'],
    ['vingt mégaoctets', 'très lourd.pdf', aPdf(4 * LARGEST), 'il dépasse 5\u00a0Mo'],
  ])('est refusé, avec quoi faire\u00a0: %s', async (_what, name, bytes, words) => {
    const answer = await joined([name, bytes])
    expect(answer).toMatchObject({ status: 422, files: [], sentences: [expect.stringContaining(`«\u00a0${name}\u00a0» n’est pas joint\u00a0: ${words}`)] })
    expect(await incoming()).toEqual([])
  })

  test('est gardé jusqu’au dernier octet permis, sous son nom sans chemin, d’après ce que c’est', async () => {
    const answer = await joined(['plan.pdf', aPdf(LARGEST)], ['../../../etc/passwd', aPdf()], ['C:\\bureau\\mairie.exe', aJpeg()])
    expect(answer.files.map(({ name, type, size }) => [name, type, size])).toEqual([['plan.pdf', 'application/pdf', LARGEST], ['passwd.pdf', 'application/pdf', 400], ['mairie.exe.jpg', 'image/jpeg', 300]])
    const [plan] = answer.files
    const read = await get(addressOf(plan as ListedFile), cookie)
    expect(Buffer.from(await read.arrayBuffer()).equals(aPdf(LARGEST))).toBe(true)
    await takeAllOff()
  })

  test('de huit côtés à la fois ne dépasse pas cinq', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => joined([`${n}.pdf`, aPdf()])))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(answers.flatMap(({ sentences }) => sentences)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('il y en a déjà 5')))
    expect((await joined()).files).toHaveLength(5)
    await takeAllOff()
  })

  test('d’une autre page, ou sans session, est refusé', async () => {
    expect((await post(`${NEW}/besoin/pieces`, aForm([['a.pdf', aPdf()]]), cookie, { origin: 'https://ailleurs.example' })).status).toBe(403)
    expect((await post(`${NEW}/besoin/pieces`, aForm([['a.pdf', aPdf()]]), '')).status).toBe(401)
    expect((await joined()).files).toEqual([])
  })
})

/** What a browser writes on the line to send a file, cut where told. */
function rawUpload(): { head: string; body: Buffer } {
  const body = Buffer.concat([Buffer.from('--limite\r\nContent-Disposition: form-data; name="pieces"; filename="lent.pdf"\r\nContent-Type: application/pdf\r\n\r\n'), aPdf(200_000), Buffer.from('\r\n--limite--\r\n')])
  const head = [`POST ${NEW}/besoin/pieces HTTP/1.1`, `Host: ${new URL(site.url).host}`, `Origin: ${site.url}`, `Cookie: ${cookie}`, 'Content-Type: multipart/form-data; boundary=limite', `Content-Length: ${body.length}`, 'Connection: close', '', ''].join('\r\n')
  return { head, body }
}

describe('Une ligne', () => {
  test('coupée au milieu ne laisse rien, ni fichier, ni morceau', async () => {
    const { head, body } = rawUpload()
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
    socket.write(head)
    socket.write(body.subarray(0, 120_000))
    await expect.poll(async () => (await incoming()).length).toBe(1)
    socket.destroy()
    await expect.poll(incoming).toEqual([])
    expect((await joined()).files).toEqual([])
  })

  test('lente envoie tout de même', async () => {
    const { head, body } = rawUpload()
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
    const heard: Buffer[] = []
    const ended = new Promise((end) => socket.on('data', (piece: Buffer) => heard.push(piece)).on('close', end))
    socket.write(head)
    for (let at = 0; at < body.length; at += 997) {
      socket.write(body.subarray(at, at + 997))
      await turn()
    }
    await ended
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1\.1 200 [\s\S]*lent\.pdf/)
    await takeAllOff()
  })
})

describe('Ce qui est servi', () => {
  test('ne s’exécute pas, ne se lit que de son auteur, puis de tous une fois publié', async () => {
    const fields = { title: 'Partager les comptes rendus de chantier', text: 'Chaque réunion de chantier finit en photos perdues dans des téléphones.', beneficiaries: 'Services techniques' }
    const theme = /<option value="(\d+)"/.exec(await (await get(`${NEW}/solution`, cookie)).text())?.[1] ?? ''
    const page = await post(`${NEW}/solution`, aForm([['chantier.pdf', aPdf()], ['photo de l’été.png', aPng()], ['page.pdf', Buffer.from('<html>')]], { ...fields, theme, suite: 'relire' }))
    // One file is refused: the text and the others are kept, and the page says what to do.
    expect(page.status).toBe(422)
    const shown = await page.text()
    for (const words of [fields.title, 'chantier.pdf', 'photo de l’été.png', 'ce n’est ni un PDF']) expect(shown).toContain(words)
    const [pdf = '', png = ''] = [...shown.matchAll(/href="(\/fichiers\/[^"]+)"/g)].map(([, address]) => address ?? '')

    for (const [address, type, how] of [[pdf, 'application/pdf', 'attachment'], [png, 'image/png', 'inline']] as const) {
      for (const as of ['', other]) expect((await get(address, as)).status).toBe(404)
      const mine = await get(address, cookie)
      expect([mine.status, mine.headers.get('content-type'), mine.headers.get('cache-control'), mine.headers.get('x-content-type-options')]).toEqual([200, type, 'private, no-store', 'nosniff'])
      expect(mine.headers.get('content-disposition')).toMatch(new RegExp(`^${how}; filename=`))
      expect(mine.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'")
    }
    const saved = await post(`${NEW}/solution`, aForm([], { ...fields, theme, suite: 'relire', seen: /name="seen"[^>]*value="([^"]+)"/.exec(shown)?.[1] ?? '' }))
    const summary = saved.headers.get('location') ?? ''
    expect(await (await get(summary, cookie)).text()).toContain('chantier.pdf')
    expect((await post(summary, new FormData())).status).toBe(303)

    const whole = await get(pdf)
    expect([whole.status, whole.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600, immutable'])
    expect(Buffer.from(await whole.arrayBuffer()).equals(aPdf())).toBe(true)
    const head = await get(pdf, '', {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '400', ''])
    const part = await get(pdf, '', { range: 'bytes=0-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 0-4/400', '%PDF-'])
    expect((await get(pdf, '', { range: 'bytes=900-' })).status).toBe(416)
    expect((await get(pdf, '', { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304)
    expect(await (await get(summary.replace('/relire', ''))).text()).toContain('PDF, 1\u00a0Ko')
  })

  test.each(['/fichiers/1/a.pdf', '/fichiers/..%2f..%2fsecrets/a.pdf', `/fichiers/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}/a.pdf`])('n’est rien d’autre\u00a0: %s', async (path) => {
    expect((await get(path, cookie)).status).toBe(404)
  })
})
