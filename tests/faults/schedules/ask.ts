import { Agent, type ClientRequest, request } from 'node:http'
import type { Attempt, SeenReceipt } from './history'

/** Longer than a frozen database lasts; a voter who waits more tries again. */
const PATIENCE_MS = 1_500

export type Asker = ReturnType<typeof openAsker>

/** Sends wishes as the page does, and says what became of each. The sockets in use can be dropped under it. */
export function openAsker(addresses: () => string[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const flying = new Set<ClientRequest>()

  function ask(wish: { slug: string; proposal: number; support: boolean; cookie: string }, instance: number): Promise<Attempt> {
    const began = Date.now()
    return new Promise((settle) => {
      const done = (outcome: { outcome: 'ok'; receipt: SeenReceipt } | { outcome: 'fail'; status: number; refused: string } | { outcome: 'unknown'; why: string }) => {
        flying.delete(asked)
        settle({ instance, began, ended: Date.now(), ...outcome })
      }
      const asked = request(`${addresses()[instance]}/api/v1/editions/${wish.slug}/proposals/${wish.proposal}/vote`,
        { agent, method: wish.support ? 'PUT' : 'DELETE', headers: { cookie: wish.cookie, 'sec-fetch-site': 'same-origin' }, timeout: PATIENCE_MS })
      flying.add(asked)
      asked.on('timeout', () => asked.destroy(new Error('no answer in time')))
      asked.on('error', (error) => done({ outcome: 'unknown', why: error.message }))
      asked.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', (error) => done({ outcome: 'unknown', why: error.message }))
        response.on('end', () => response.complete && done(outcomeOf(response.statusCode ?? 0, Buffer.concat(parts).toString())))
        response.on('close', () => response.complete || done({ outcome: 'unknown', why: 'cut while answering' }))
      })
      asked.end()
    })
  }

  return {
    ask,
    /** Drops the sockets of about half the requests in flight. */
    dropSome: (isDropped: () => boolean) => [...flying].forEach((asked) => isDropped() && asked.destroy(new Error('dropped by the voter'))),
    close: () => agent.destroy(),
  }
}

/** 200 is done, a refusal is not; anything else may be either. */
function outcomeOf(status: number, text: string) {
  if (status === 200) return { outcome: 'ok' as const, receipt: JSON.parse(text).receipt as SeenReceipt }
  if (status < 400 || status >= 500 || status === 429) return { outcome: 'unknown' as const, why: `${status} ${text.slice(0, 200)}` }
  return { outcome: 'fail' as const, status, refused: String(JSON.parse(text).type).replace('/problemes/', '') }
}
