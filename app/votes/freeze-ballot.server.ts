import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { findPhase, stateOf } from '~/editions/calendar'
import { type Edition, findEdition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { markBallotFrozen } from '~/editions/mark-vote.server'
import { appendLines, holdLedger } from '~/ledger/append.server'
import { promoteWaiting } from '~/proposals/promote-waiting.server'
import type { Work } from '~/work.server'

/** What people vote on, as the ledger keeps it. */
export type BallotPaper = { id: number; number: number; title: string; summary: string; theme: string }[]

/**
 * Writes down, once the vote has opened, what is voted on: the rules and the texts, and their fingerprint, as the
 * ledger's `genesis` and `opening`. Without it, whoever recounts could not tell on which words. What still waited for
 * a verdict becomes a proposal of its own first. Done once; before the opening it does nothing. Gives whether the
 * ballot is frozen.
 */
export async function freezeBallot(work: Work, slug: string): Promise<boolean> {
  const before = await findEdition(work.tx, slug)
  if (!isDue(before)) return before.ballotFrozenAt !== null
  const seq = await holdLedger(work.tx, await lockEdition(work.tx, slug, 'exclusive'))
  const edition = await holdEdition(work, slug, 'exclusive')
  if (!isDue(edition)) return edition.ballotFrozenAt !== null
  const { id, rules, calendar, at } = edition
  await promoteWaiting(work, edition)
  const ballot = await readBallot(work.tx, id)
  const hash = hashBallot({ rules, ballot })
  await markBallotFrozen(work.tx, id, at, hash)
  await appendLines(work.tx, id, seq, at, [
    { kind: 'genesis', body: { edition: slug, rules, ballot, hash } },
    { kind: 'opening', body: { ...findPhase(calendar, 'vote') } },
  ])
  return true
}

function isDue({ calendar, at, ballotFrozenAt }: Edition): boolean {
  const vote = findPhase(calendar, 'vote')
  return vote !== undefined && ballotFrozenAt === null && stateOf(vote, at) !== 'future'
}

const readBallot = async (tx: Tx, editionId: number): Promise<BallotPaper> => [
  ...(await tx.execute<BallotPaper[number]>(sql`
    select proposal.id, number, title, summary, theme.name as theme
    from proposal join theme on theme.id = theme_id where proposal.edition_id = ${editionId} order by number`)),
]

/** SHA-256 of the JSON whose keys are sorted: the same whoever computes it, and however the database ordered the keys. */
export const hashBallot = (ballot: unknown): string => createHash('sha256').update(sortedJson(ballot)).digest('hex')

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${sortedJson(held)}`).join(',')}}`
}
