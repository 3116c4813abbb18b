import { z } from 'zod'

const text = z.string({ error: 'Écrivez votre commentaire.' }).trim().min(2, 'Écrivez votre commentaire.').max(2000, 'Le commentaire dépasse 2\u00a0000 caractères\u00a0: raccourcissez un peu.')

/** What one says; `question` is ticked by who asks the author, `territoire` is the one the page showed. */
export const commentForm = z.object({ text, question: z.literal('oui').optional().catch(undefined), territoire: z.string().max(100).optional() })

/** What one says again, better. */
export const rewordForm = z.object({ text })

/** Whether a comment is hidden: the wanted state, with the reason that stands in its place. */
export const hideForm = z.discriminatedUnion('etat', [
  z.object({ etat: z.literal('masque'), reason: z.string().trim().min(10, 'Donnez un motif de dix caractères au moins\u00a0: il sera lu à la place du commentaire.').max(1000, 'Le motif dépasse 1\u00a0000 caractères\u00a0: raccourcissez un peu.') }),
  z.object({ etat: z.literal('visible') }),
])
