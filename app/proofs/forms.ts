import { z } from 'zod'

export const mailboxCodeForm = z.object({
  code: z.string('Tapez le code reçu par votre collectivité.').transform((typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .pipe(z.string().length(12, 'Le code a douze signes, lettres et chiffres. Recopiez-le depuis le courriel.')),
})

/** What a moderator says of why they act upon an attachment. */
export const reasonForm = z.object({ reason: z.string().trim().max(1000, 'Le motif a 1000 caractères au plus.').default('') })
