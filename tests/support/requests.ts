import type { ActionFunctionArgs } from '@remix-run/node'
import { openRateLimits } from '~/http/rate-limits.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { keys } from './ledger'

type Asked = { viewer: Viewer | null; address?: string; params?: Record<string, string>; form?: Record<string, string> }

/** What Remix gives a loader or an action: a request, its address, and a context whose transaction is the test's. */
export function asked(work: Work, { viewer, address = '/', params = {}, form }: Asked): ActionFunctionArgs {
  const request = new Request(`http://site.example${address}`, form ? { method: 'POST', body: new URLSearchParams(form) } : {})
  const context = { db: work.tx, perform: <Outcome>(verb: (work: Work) => Promise<Outcome>) => verb(work), viewer: async () => viewer, ledgerKeys: keys, rateLimits: openRateLimits(), source: '192.0.2.1', publicUrl: 'http://site.example', demo: false }
  return { request, params, context: context as unknown as ActionFunctionArgs['context'] }
}

/** The status of what a loader or an action gave or threw: a response, data with its status, or plain data. */
export async function statusOf(answer: unknown): Promise<number> {
  const given = await Promise.resolve(answer).catch((thrown: unknown) => thrown)
  if (given instanceof Response) return given.status
  if (given instanceof Error) throw given
  const init = typeof given === 'object' && given !== null && 'init' in given ? given.init : null
  return typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200
}
