import { z } from 'zod'

/** A moderator's wish to end what a person supports. */
export const invalidationForm = z.object({
  voter: z.uuid('Choisissez une personne de la liste.'),
  reason: z.string().max(1000, 'Le motif fait 1\u202f000 caractères au plus.').default(''),
})

/** What is wanted, stated and never toggled; and, without scripts, the page to come back to. */
export const voteForm = z.object({
  support: z.enum(['yes', 'no'], { error: 'Dites si vous soutenez cette proposition ou si vous retirez votre soutien\u00a0: revenez à la page et utilisez son bouton.' }),
  /** The territory that was shown beside the button. */
  territoire: z.string().max(100).optional(),
  retour: z.string().max(1000).optional(),
})
