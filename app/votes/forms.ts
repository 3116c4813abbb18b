import { z } from 'zod'

/** What is wanted, stated and never toggled; and, without scripts, the page to come back to. */
export const voteForm = z.object({
  support: z.enum(['yes', 'no'], { error: 'Dites si vous soutenez cette proposition ou si vous retirez votre soutien\u00a0: revenez à la page et utilisez son bouton.' }),
  retour: z.string().max(1000).optional(),
})
