import { eq, sql } from 'drizzle-orm'
import { proposal } from '~db/schema/proposals'
import { laureate } from '~db/schema/laureates'
import { findActor } from '~/identity/find-actor.server'
import { IS_KEPT } from '~/applications/open-proposals.server'
import { notFound } from '~/http/problems.server'
import type { Work } from '~/work.server'
import { findCarrier } from './carriers.server'
import type { DesignationRefusal } from './designation'
import type { NewLaureate } from './forms'
import { holdDesignation } from './hold-designation.server'
import { whyCannotAdd } from './policy'

/**
 * Adds a laureate to the list this person prepares. Its territory is that of the accepted application or of the
 * contribution named, never one typed in. @throws 404 for a proposal or a carrier that is not of this edition
 */
export async function addLaureate(work: Work, slug: string, personId: string, wanted: NewLaureate): Promise<{ laureate: number } | DesignationRefusal> {
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const [chosen] = await work.tx.select({ kept: IS_KEPT }).from(proposal)
    .where(sql`${eq(proposal.id, wanted.proposal)} and ${eq(proposal.editionId, edition.id)}`)
  const carrier = await findCarrier(work.tx, edition.id, wanted.proposal, wanted.carrier)
  if (!chosen || !carrier) throw notFound('Cette proposition ou son porteur n’est pas de cette consultation.')
  const refusal = whyCannotAdd(actor, edition, live, wanted.amount) ?? (chosen.kept ? null : { refused: 'proposal-not-kept' as const })
  if (refusal || !live) return refusal ?? { refused: 'nothing-prepared' }

  const [written] = await work.tx.insert(laureate).values({
    designationId: live.id, editionId: edition.id, proposalId: wanted.proposal, title: wanted.title, amountCents: wanted.amount,
    territoryId: carrier.territoryId, contributionId: wanted.carrier.kind === 'contribution' ? wanted.carrier.id : null,
  }).onConflictDoNothing().returning({ id: laureate.id })
  return written ? { laureate: written.id } : { refused: 'title-twice', title: wanted.title }
}
