import { sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import type { Reader } from '~db/client.server'
import { publishUnlooked } from '~/contributions/publish-unlooked.server'
import { findPhase, type Phase, stateOf } from '~/editions/calendar'
import { type Edition, findEdition } from '~/editions/edition.server'
import { holdVote } from '~/editions/hold-vote.server'
import { markBallotFrozen } from '~/editions/mark-vote.server'
import type { Rules } from '~/editions/rules'
import { appendLines, type LedgerEntry } from '~/ledger/append.server'
import { canonicalJson } from '~/ledger/canonical'
import type { LedgerKeys } from '~/ledger/keys.server'
import { promoteWaiting } from '~/proposals/promote-waiting.server'
import { tellVerdicts } from '~/proposals/telling/tell-verdicts.server'
import type { Work } from '~/work.server'

/** What people vote on, with the fingerprint of each text. */
export type BallotPaper = { proposal: number; number: number; hash: string }[]

/**
 * Writes down, once the vote has opened, what is voted on: the rules, the dates, the fingerprints of the texts and who may
 * vote, as the ledger's `genesis` and `opening`. Without it, whoever recounts could not tell on which words. What nobody had
 * looked at is published, and what still waited for a verdict becomes a proposal of its own first. Done once; before the opening it does nothing. Gives whether
 * the ballot is frozen.
 */
export async function freezeBallot(work: Work, slug: string, keys: LedgerKeys): Promise<boolean> {
  const before = await findEdition(work.tx, slug)
  if (!isDue(before)) return before.ballotFrozenAt !== null
  const { edition, tail } = await holdVote(work, slug, 'exclusive')
  const phase = isDue(edition)
  if (!phase) return edition.ballotFrozenAt !== null
  await publishUnlooked(work.tx, edition)
  await tellVerdicts(work, edition, true)
  await promoteWaiting(work, edition)
  const ballot = await readBallot(work.tx, edition.id)
  await markBallotFrozen(work.tx, edition.id, edition.at, hashBallot(edition, phase, ballot))
  await appendLines(work.tx, edition.id, tail, beginnings(edition, phase, ballot, await countEligible(work.tx, edition.rules), keys))
  return true
}

/** The first two lines of a ledger, dated `at`. */
export function beginnings({ slug, rules, at }: Pick<Edition, 'slug' | 'rules' | 'at'>, { opensAt, closesAt }: Phase, ballot: BallotPaper, territories: number, keys: LedgerKeys): LedgerEntry[] {
  const { profiles, kinds } = rules.votes
  const phase = { opensAt, closesAt }
  return [
    { kind: 'genesis', at, body: { format: 1, edition: slug, rules, phase, ballot, eligible: { profiles, kinds, territories }, key: keys.publicKeyOf(slug) } },
    { kind: 'opening', at, body: phase },
  ]
}

/** The phase of the vote, when it has opened and nothing is frozen yet. */
function isDue({ calendar, at, ballotFrozenAt }: Edition): Phase | null {
  const vote = findPhase(calendar, 'vote')
  return vote && ballotFrozenAt === null && stateOf(vote, at) !== 'future' ? vote : null
}

/** The ballot as it stands, in the order of its numbers. */
export async function readBallot(db: Reader, editionId: number): Promise<BallotPaper> {
  const texts = await db.execute<{ id: number; number: number; title: string; summary: string; theme: string }>(sql`
    select proposal.id, number, title, summary, theme.name as theme
    from proposal join theme on theme.id = theme_id where proposal.edition_id = ${editionId} order by number`)
  return texts.map(({ id, ...text }) => ({ proposal: id, number: text.number, hash: sha256(text) }))
}

/** How many territories have a voice under these rules. */
export async function countEligible(db: Reader, { votes }: Rules): Promise<number> {
  const [row] = await db.execute<{ territories: number }>(sql`
    select count(*) as territories from territory where kind in (select jsonb_array_elements_text(${JSON.stringify(votes.kinds)}::jsonb))`)
  return row?.territories ?? 0
}

/** The fingerprint that pages show of what is voted on: its rules, its dates, its texts, and what every order of the day is drawn from (`ballotOrder`). */
export const hashBallot = ({ slug, rules }: Pick<Edition, 'slug' | 'rules'>, { opensAt, closesAt }: Pick<Phase, 'opensAt' | 'closesAt'>, ballot: BallotPaper): string =>
  sha256({ rules, phase: { opensAt, closesAt }, order: slug, ballot })

const sha256 = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')
