import { z } from 'zod'

export const mailboxCodeForm = z.object({
  code: z.string('Tapez le code reçu par votre collectivité.').transform((typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .pipe(z.string().length(12, 'Le code a douze signes, lettres et chiffres. Recopiez-le depuis le courriel.')),
})

/** What a moderator says of why they act upon an attachment. */
export const reasonForm = z.object({ reason: z.string().trim().max(1000, 'Le motif a 1000 caractères au plus.').default('') })

/** The second moderator says that they checked too: one click alone would make the rule of two a rule of one. */
export const confirmForm = z.object({ checked: z.literal('oui', 'Cochez la case\u00a0: la seconde personne vérifie aussi, par elle-même.').transform(() => true as const) })
