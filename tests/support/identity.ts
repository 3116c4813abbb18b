import { desc, eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/identity'
import { letter } from '~db/schema/mail'
import type { Context } from '~/context'
import { openRateLimits } from '~/http/rate-limits.server'
import { openSessions } from '~/identity/sessions.server'
import { whoAsks } from '~/identity/who-asks.server'
import { openGazetteer } from '~/territories/gazetteer.server'
import type { Work } from '~/work.server'
import { nowhere } from './files'
import { keys } from './ledger'
import { countPublished } from '~/contributions/published-counts.server'
import { nearbyOf } from './near'

/** What a route is given, on a transaction that will be rolled back. The viewer is read from `cookie`, as in the site. */
export function contextFor(work: Work, options: { demo?: boolean; publicUrl?: string; contact?: string; cookie?: string } = {}): Context {
  const { demo = false, publicUrl = 'http://localhost:3000', contact = null, cookie = '' } = options
  const db = work.tx as Db
  const sessions = openSessions(db, { secure: publicUrl.startsWith('https:') })
  return {
    db,
    perform: (verb) => verb(work),
    ballotBox: { cast: () => Promise.reject(new Error('no vote is cast in these tests')) },
    ledgerKeys: keys,
    readGazetteer: openGazetteer(db),
    nearby: nearbyOf(db),
    publishedCounts: countPublished(db),
    sessions,
    proconnect: null,
    rateLimits: openRateLimits(),
    source: '192.0.2.1',
    network: () => null,
    ...whoAsks({ db, sessions, proconnect: null, demo }, { headers: { cookie } }),
    files: nowhere,
    brand: 'neutre',
    demo,
    publicUrl,
    contact,
    nonce: 'essai',
  }
}

/** A request as a form without scripts sends it. */
export function posted(path: string, fields: Record<string, string> = {}, cookie = ''): Request {
  return new Request(`http://localhost:3000${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } })
}

export const asked = (path: string, cookie = ''): Request => new Request(`http://localhost:3000${path}`, { headers: { cookie } })

/** The `Cookie` header of a browser that received these answers, the last value of each name kept. */
export function cookiesOf(...answers: Response[]): string {
  const kept = new Map(answers.flatMap((answer) => answer.headers.getSetCookie()).map((line) => line.split(';')[0]?.split('=') as [string, string]))
  return [...kept].filter(([, value]) => value !== '').map((pair) => pair.join('=')).join('; ')
}

/** The code of the last letter to an address, as its reader types it. */
export async function readCode({ tx }: Pick<Work, 'tx'>, email: string): Promise<string> {
  const [last] = await tx.select().from(letter).where(eq(letter.recipient, email)).orderBy(desc(letter.id)).limit(1)
  const code = /^\d{3} \d{3}$/m.exec(last?.body ?? '')?.[0]
  if (!code) throw new Error(`no code was written to ${email}`)
  return code
}

/** A code that is not this one. */
export const anotherThan = (code: string): string => String((Number(code.replace(' ', '')) + 1) % 1_000_000).padStart(6, '0')

/** Makes someone one of the people of the demonstration. */
export const makeDemo = (work: Work, personId: string) => work.tx.update(person).set({ demo: true }).where(eq(person.id, personId))

/** The link of the last letter to an address. */
export async function readLetterLink({ tx }: Pick<Work, 'tx'>, email: string): Promise<string> {
  const [last] = await tx.select().from(letter).where(eq(letter.recipient, email)).orderBy(desc(letter.id)).limit(1)
  const link = /^\S+\/connexion\/lien\/\S+$/m.exec(last?.body ?? '')?.[0]
  if (!link) throw new Error(`no link was written to ${email}`)
  return link
}
