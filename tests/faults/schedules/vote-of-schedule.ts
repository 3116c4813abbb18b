import { sql } from 'drizzle-orm'
import { rulesOf2021 } from '~/editions/rules'
import { applyMove } from '~/editions/apply-move.server'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { openSessions } from '~/identity/sessions.server'
import { pseudonymOf } from '~/votes/ballot-facts.server'
import { holdVote } from '~/editions/hold-vote.server'
import type { Perform } from '~/work.server'
import type { Random } from '~db/seed/random'
import type { Db, Tx } from '~db/client.server'
import { bring } from '../../support/characters'
import { anEdition, aProposal } from '../../support/editions'
import { manyAgents } from '../../support/votes'
import type { Voter } from './voters'

export type Vote = { id: number; slug: string; limit: number | null; proposals: number[]; hidden: boolean; voters: Voter[]; moderator: string }

const VOTERS = 20

/** Opens a vote of its own at this very moment, sometimes with a limit, sometimes with hidden counts, and signs its voters in. */
export async function openVote(owner: Db, random: Random): Promise<Vote> {
  const { people, ...vote } = await owner.transaction((tx) => writeVote(tx, random))
  const cookies = await openSessions(owner, { secure: false }).startMany(people.map(({ id }) => id))
  const voters = people.map(({ key, ...who }, n) => ({ ...who, voter: pseudonymOf(key, vote.slug), cookie: cookies[n] ?? '' }))
  return { ...vote, voters }
}

/** In one transaction: the keepers freeze a ballot as soon as they see it. */
async function writeVote(tx: Tx, random: Random) {
  const limit = random.unit() < 0.4 ? random.between(1, 3) : null
  const hidden = random.unit() < 0.25
  const { id, slug } = await anEdition(tx, { phase: 'vote', moment: 'just-opened', rules: { votes: { ...rulesOf2021.votes, limit, hidden } } })
  const proposals: number[] = []
  for (let left = random.between(3, 5); left > 0; left -= 1) proposals.push(await aProposal(tx, { id }, `Idée ${left}`))
  const ids = await manyAgents(tx, VOTERS)
  const people = await tx.execute<{ id: string; email: string; key: Buffer }>(sql`
    select id, email, ledger_key as key from person where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`)
  const { personId: moderator } = await bring(tx, 'moderatorOnDuty')
  return { id, slug, limit, hidden, proposals, people, moderator }
}

/** Says now when the vote will close, as an edition without surprise. */
export const planClose = (owner: Db, { id }: Vote, ms: number) => owner.execute(sql`
  update phase set closes_at = date_trunc('milliseconds', clock_timestamp()) + ${`${ms} milliseconds`}::interval where edition_id = ${id} and kind = 'vote'`)

/** Brings the close forward to `ms` from now while people vote, as two moderators may. Done already, it does nothing. */
export const bringCloseForward = (perform: Perform, { slug, moderator }: Vote, ms: number) => perform(async (work) => {
  const { edition } = await holdVote(work, slug, 'exclusive')
  const from = findPhase(edition.calendar, 'vote')?.closesAt
  const to = new Date(edition.at.getTime() + ms)
  if (!from || from.getTime() - edition.at.getTime() < 60_000) return
  await applyMove(work, edition, { kind: 'vote', boundary: 'closes', from, to }, { reason: 'La salle ferme plus tôt que prévu.', askedBy: moderator })
})

/** Whether the seal is there. */
export const isSealed = async (owner: Db, { slug }: Vote) => (await findEdition(owner, slug)).sealedAt !== null
