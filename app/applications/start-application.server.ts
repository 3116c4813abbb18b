import { sql } from 'drizzle-orm'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import { holdKey, type Work } from '~/work.server'
import type { ApplicationRefusal } from './application'
import { whyForAnother } from '~/identity/acts-for-another'
import { findActor } from '~/identity/find-actor.server'
import { isOpen } from './open-proposals.server'
import { whyCannotStart } from './policy'

/**
 * Opens the file of the actor's territory for a proposal, or gives the one it has. The database keeps it one: of two
 * colleagues who start at the same moment, the second waits for the first and is given the same file. The territory is
 * read after the wait, the instant last: who was detached or went past the close meanwhile is judged so.
 * @param shownFor the territory the page showed: no file is opened for another
 * @throws 404 when the proposal is not of that edition
 */
export async function startApplication(work: Work, slug: string, personId: string, proposalId: number, shownFor?: string): Promise<{ application: number } | ApplicationRefusal> {
  await lockEdition(work.tx, slug, 'share')
  await holdKey(work.tx, `application ${proposalId}`)
  const actor = await findActor(work.tx, personId)
  const territoryId = actor.attachment?.territoryId ?? null
  await work.tx.execute(sql`
    select from application where territory_id = ${territoryId} and proposal_id = ${proposalId} and withdrawn_at is null for update`)
  const edition = await holdEdition(work, slug)
  const [proposal] = await work.tx.execute<{ open: boolean }>(sql`
    select ${isOpen(edition)} as open from proposal where id = ${proposalId} and edition_id = ${edition.id}`)
  if (!proposal) throw notFound('Cette proposition n’existe pas dans cette consultation.')
  const refusal = whyCannotStart(actor, edition, proposal) ?? whyForAnother(actor.attachment, shownFor)
  if (refusal) return refusal

  const at = edition.at.toISOString()
  await work.tx.execute(sql`
    insert into application (edition_id, proposal_id, territory_id, started_by, started_at, saved_at)
    values (${edition.id}, ${proposalId}, ${territoryId}, ${personId}, ${at}, ${at})
    on conflict (territory_id, proposal_id) where withdrawn_at is null do nothing`)
  const [file] = await work.tx.execute<{ id: number }>(sql`
    select id as id from application where territory_id = ${territoryId} and proposal_id = ${proposalId} and withdrawn_at is null`)
  if (!file) throw new Error('the file was neither written nor found')
  return { application: file.id }
}
