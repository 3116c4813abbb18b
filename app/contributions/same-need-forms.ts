import { z } from 'zod'

/**
 * Whether one's territory has a need too: the wanted state, so that the same form sent twice says it once. `territoire` is
 * the one its page showed; `brouillon` is ticked by who has nothing else to say.
 */
export const sameNeedForm = z.object({
  besoin: z.enum(['oui', 'non'], { error: 'Dites si votre collectivité a ce besoin, ou ne l’a plus.' }),
  territoire: z.string().max(100).optional(),
  brouillon: z.literal('supprimer').optional().catch(undefined),
})
