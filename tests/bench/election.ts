import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openDatabase } from '~db/client.server'
import { findRunning } from '../../db/embedded/find-running.server'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import type { Site } from '../support/site'

/** An open vote of a site of the bench: proposals, and proven agents of distinct territories, each with a session. */
export type Election = { id: number; slug: string; proposals: number[]; cookies: string[] }

/** As many proposals as in 2021; a limit is checked at each vote, and never reached. */
export const PROPOSALS = 67

/** Makes an election of its own, with the owner's rights. @param isOpen false: its vote is still to come */
export async function anElection(site: Site, agents: number, isOpen = true): Promise<Election> {
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 1 })
  const { id, slug, rules } = await anEdition(db, { phase: 'consultation' })
  await db.execute(`update edition set origin = 'demo', rules = '${JSON.stringify({ ...rules, votes: { ...rules.votes, limit: PROPOSALS + 1 } })}' where id = ${id}`)
  const proposals: number[] = []
  for (let number = 1; number <= PROPOSALS; number++) proposals.push(await aProposal(db, { id }, `Proposition ${number} du banc d’essai`))
  // Opened once all is there: the site freezes the ballot of an open vote within two seconds.
  if (isOpen) await db.transaction((tx) => placeCalendar(tx, id, 'vote', 'open'))
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
