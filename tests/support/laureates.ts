import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { regrouping, verdict } from '~db/schema/proposals'
import { addLaureate } from '~/laureates/add-laureate.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { sendDesignation } from '~/laureates/send-designation.server'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { anApplication } from './applications'
import { bring } from './characters'
import { anEdition, aProposal, type Moment } from './editions'
import { aContributionOf } from './proposals'

/** An edition at its launch, with a kept proposal and its référent: what a list of laureates is made from. */
export async function aLaunch(work: Work, options: { moment?: Moment; envelopeCents?: number } = {}) {
  const edition = await anEdition(work.tx, { phase: 'launch', ...(options.moment && { moment: options.moment }) })
  if (options.envelopeCents !== undefined) await setEnvelope(work.tx, edition, options.envelopeCents)
  const referent = await bring(work.tx, 'mayorOfSaintFlour')
  const proposalId = await aProposal(work.tx, edition)
  const applicationId = await anApplication(work.tx, edition, proposalId, referent, 'accepted')
  const preparer = await bring(work.tx, 'moderatorOnDuty')
  const confirmer = await bring(work.tx, 'otherModerator')
  const line = (title: string, amount: number) => ({ proposal: proposalId, carrier: { kind: 'application' as const, id: applicationId }, title, amount })
  return { edition, referent, proposalId, applicationId, preparer, confirmer, line }
}

export const setEnvelope = (tx: Tx, { id }: Pick<Edition, 'id'>, cents: number) =>
  tx.execute(sql`update edition set envelope_cents = ${cents} where id = ${id}`)

/** Prepares and hands over a list of these amounts; gives the instant it was handed over. @throws when refused */
export async function aSentList(work: Work, { edition, preparer, line }: Awaited<ReturnType<typeof aLaunch>>, amounts: number[]): Promise<Date> {
  await prepareDesignation(work, edition.slug, preparer.personId)
  for (const [index, amount] of amounts.entries()) await addLaureate(work, edition.slug, preparer.personId, line(`Le lauréat n° ${index + 1}`, amount))
  const sent = await sendDesignation(work, edition.slug, preparer.personId)
  if ('refused' in sent) throw new Error(`the list was not handed over: ${sent.refused}`)
  return sent.sentAt
}

/** Writes a contribution regrouped behind a proposal; gives its id. */
export async function aContributionBehind(tx: Tx, edition: Pick<Edition, 'id'>, proposalId: number, author: Viewer | null = null): Promise<number> {
  const contributionId = await aContributionOf(tx, edition, { author })
  await tx.insert(verdict).values({ contributionId, editionId: edition.id, kind: 'regrouped' })
  await tx.insert(regrouping).values({ contributionId, proposalId, editionId: edition.id })
  return contributionId
}
