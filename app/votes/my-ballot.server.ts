import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { whyPhaseClosed } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import type { ActedFor } from '~/identity/acting-for'
import { shownAs } from '~/identity/acts-for-another'
import type { Viewer } from '~/identity/viewer'
import { PLACED_NAME } from '~/territories/place.server'
import { whyCannotVote } from './policy'
import { voteSentence } from './refusals'
import type { VoteRefusal } from './vote'

/** A support this person gives: what is supported, for which territory, and the ledger's line that holds it; null while counts are hidden. */
export type Support = { proposal: number; number: number; title: string; territory: string; at: Date; seq: number | null }

/** A support that is over, withdrawn by this person or invalidated for a `reason`, and not given again since; `seq` is the line of its end. */
export type Ended = Support & { reason: string | null }

/** What a screen must know of its reader before it shows a vote button. */
export type MyBallot = {
  signedIn: boolean
  /** The territory that a vote now would be given for; null when none can. */
  actsFor: ActedFor | null
  /** That territory as the ledger names it: a vote from this page is for it, or is not written. */
  shownFor: string | null
  supports: Support[]
  ended: Ended[]
  /** Never voted in this edition, hence never told that a vote is public. */
  isFirst: boolean
  /** Why no further proposal can be supported now, as the sentence the vote itself would answer; null when one can. */
  whyNot: string | null
  /** Where that can be mended, or read about, if it is for the reader to do so. */
  wayOut: { label: string; to: string } | null
  /** Whether a support given can still be taken back. */
  mayWithdraw: boolean
}

/** Reads one person's votes in an edition, and asks of them what the ballot box would. A visitor has none. */
export async function readMyBallot(db: Reader, edition: Edition, viewer: Viewer | null): Promise<MyBallot> {
  const votes = viewer ? await listVotes(db, edition.id, viewer.personId) : []
  const hidden = votesAreHidden(edition.rules, edition.calendar, edition.at)
  const told = votes.map((vote) => ({ ...vote, seq: hidden ? null : vote.seq }))
  const supports = told.flatMap(({ endedAt, reason: _, ...support }) => (endedAt ? [] : [{ ...support, at: new Date(support.at) }]))
  const closed = whyPhaseClosed(edition.calendar, 'vote', edition.at)
  const refusal = viewer ? whyCannotVote(viewer, { ...edition, supports: supports.length }) : closed
  return {
    signedIn: viewer !== null,
    actsFor: refusal ? null : (viewer?.attachment ?? null),
    shownFor: shownAs(viewer?.attachment ?? null) || null,
    supports,
    ended: told.flatMap(({ endedAt, ...ended }) => (endedAt ? [{ ...ended, at: new Date(endedAt) }] : [])),
    isFirst: votes.length === 0,
    whyNot: refusal && voteSentence(refusal),
    wayOut: refusal && wayOutOf(refusal.refused, edition.slug),
    mayWithdraw: viewer !== null && closed === null,
  }
}

function wayOutOf(refused: VoteRefusal['refused'], slug: string): MyBallot['wayOut'] {
  if (refused === 'moderator-without-territory') return { label: 'Lire les règles du vote', to: `/consultations/${slug}/regles#vote` }
  return /^(no-territory|attachment-)/.test(refused) ? { label: 'Ouvrir «\u00a0Mon compte\u00a0»', to: '/compte' } : null
}

/** Whether another person of the same territory supports the proposal: one voice more would change no count of territories. */
export async function isSupportedByColleague(db: Reader, proposalId: number, viewer: Viewer): Promise<boolean> {
  const found = await db.execute(sql`
    select from vote where edition_id = (select edition_id from proposal where id = ${proposalId}) and proposal_id = ${proposalId} and territory_id = ${viewer.attachment?.territoryId ?? null}
      and person_id <> ${viewer.personId} and withdrawn_at is null limit 1`)
  return found.length > 0
}

const listVotes = (db: Reader, editionId: number, personId: string) =>
  db.execute<Omit<Support, 'at'> & { at: string; endedAt: string | null; reason: string | null }>(sql`
    select proposal_id as proposal, number, title, ${PLACED_NAME} as territory, cast_at as at, vote.seq,
      withdrawn_at as "endedAt", invalidated_for as reason
    from vote join proposal on proposal.id = proposal_id join territory on territory.id = territory_id
    where vote.edition_id = ${editionId} and person_id = ${personId} order by number`)
