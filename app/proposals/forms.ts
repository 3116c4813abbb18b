import { z } from 'zod'

const id = (message: string) => z.string({ error: message }).regex(/^[1-9]\d{0,14}$/, message).transform(Number)

const reason = (what: string) =>
  z.string({ error: what }).min(10, `${what}\u00a0: dix caractères au moins, tout le monde le lira.`).max(2000, 'Le motif est trop long\u00a0: 2 000 caractères au plus.')

/** The words of a proposal. */
export const proposalShape = z.object({
  title: z.string({ error: 'Donnez un titre.' }).min(5, 'Donnez un titre de cinq caractères au moins.').max(120, 'Le titre est trop long\u00a0: 120 caractères au plus.'),
  summary: z.string({ error: 'Résumez la proposition.' }).min(20, 'Résumez la proposition en vingt caractères au moins\u00a0: c’est ce que liront les votants.')
    .max(2000, 'Le résumé est trop long\u00a0: 2 000 caractères au plus.'),
  themeId: id('Choisissez un thème.'),
})

export const redirectShape = z.object({
  schemeId: z.string({ error: 'Choisissez un dispositif.' }).min(1, 'Choisissez un dispositif.').max(60, 'Choisissez un dispositif de la liste.'),
  reason: reason('Dites pourquoi ce dispositif convient mieux'),
})

export const rejectShape = z.object({ reason: reason('Dites pourquoi la contribution est rejetée') })

/** The boxes ticked on the workbench: each is a field of its own, `contribution-12`. */
export const CONTRIBUTION_FIELD = 'contribution-'
const NOTHING_TICKED = 'Cochez au moins une contribution en attente.'

/** The contributions ticked among the fields of a form. */
export const tickedIn = (fields: Record<string, unknown>) =>
  Object.keys(fields)
    .filter((name) => name.startsWith(CONTRIBUTION_FIELD))
    .map((name) => name.slice(CONTRIBUTION_FIELD.length))
    .filter((text) => /^[1-9]\d{0,14}$/.test(text))
    .map(Number)

/** The contributions ticked, and the proposal they join. */
export const regroupShape = z.looseObject({ proposalId: id('Choisissez la proposition où regrouper.') })
  .transform(({ proposalId, ...fields }) => ({ proposalId, contributionIds: tickedIn(fields) }))
  .refine(({ contributionIds }) => contributionIds.length > 0, { path: [''], message: NOTHING_TICKED })

/** A new proposal, with the contributions that join it; none for one that is filled later. */
export const newProposalShape = z.looseObject(proposalShape.shape)
  .transform(({ title, summary, themeId, ...fields }) => ({ newProposal: { title, summary, themeId }, contributionIds: tickedIn(fields) }))

export type ProposalWords = z.infer<typeof proposalShape>

/** A proposal chosen for one contribution, on the contribution's own page. */
export const chooseProposalShape = z.object({ proposalId: id('Choisissez la proposition où regrouper.') })

/** The reason's errors under the id of its field: two forms of one page each ask for a reason. */
export const errorsIn = <Error extends { field: string }>(errors: Error[], reasonId: string) =>
  errors.map((error) => (error.field === 'reason' ? { ...error, field: reasonId } : error))
