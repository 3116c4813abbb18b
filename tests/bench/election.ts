import { execFile } from 'node:child_process'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import type { PhaseKind } from '~/editions/calendar'
import { openDatabase } from '~db/client.server'
import { findRunning } from '../../db/embedded/find-running.server'
import { verify } from '../../public/verifier.mjs'
import { anEdition, aProposal } from '../support/editions'
import type { Site } from '../support/site'

/** An open vote of a site of the bench: proposals, and proven agents of distinct territories, each with a session. */
export type Election = { id: number; slug: string; proposals: number[]; cookies: string[] }

/** As many proposals as in 2021; a limit is checked at each vote, and never reached. */
export const PROPOSALS = 67

/** Makes an election of its own, with the owner's rights; open, unless its edition is still in an earlier phase. */
export async function anElection(site: Site, agents: number, phase: PhaseKind = 'vote'): Promise<Election> {
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 1 })
  const { id, slug, rules } = await anEdition(db, { phase })
  await db.execute(`update edition set origin = 'demo', rules = '${JSON.stringify({ ...rules, votes: { ...rules.votes, limit: PROPOSALS + 1 } })}' where id = ${id}`)
  const proposals: number[] = []
  for (let number = 1; number <= PROPOSALS; number++) proposals.push(await aProposal(db, { id }, `Proposition ${number} du banc d’essai`))
  await close()
  const { stdout } = await promisify(execFile)(process.execPath, ['build/demo-people.js', '--edition', slug, '--agents', String(agents), '--json'], {
    env: { ...process.env, DATA_DIR: site.dataDir },
    maxBuffer: 64e6,
  })
  return { id, slug, proposals, cookies: stdout.trim().split('\n').map((line) => JSON.parse(line).cookie) }
}

export type Ballot = { proposal: number; cookie: string }

/** Every voter for every proposal, in an order that mixes both. */
export function everyBallot({ proposals, cookies }: Election): Ballot[] {
  return cookies.flatMap((cookie, voter) => proposals.map((_, turn) => ({ cookie, proposal: proposals[(voter + turn) % proposals.length] ?? 0, turn })))
    .sort((one, other) => one.turn - other.turn)
}

type Counts = { people: number }[]

/** Accepted is counted, none lost and none doubled: by the site, and by whoever recounts its ledger. @throws when it is not */
export async function mustCount(site: Site, { slug }: Election, accepted: number): Promise<void> {
  const address = `${site.url}/api/v1/editions/${slug}`
  const { counts }: { counts: Counts } = await (await fetch(`${address}/tally`)).json()
  const recounted = await verify(Readable.from([await (await fetch(`${address}/ledger.jsonl`)).bytes()]))
  if (recounted.wrong) throw new Error(`line ${recounted.wrong.row} of the ledger ${recounted.wrong.why}`)
  const [counted, found] = [counts, recounted.counts as Counts].map((given) => given.reduce((sum, { people }) => sum + people, 0))
  if (counted !== accepted || found !== accepted) throw new Error(`${accepted} votes were accepted, ${counted} are counted, ${found} are in the ledger`)
}
