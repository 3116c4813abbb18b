import { z } from 'zod'

export const mailboxCodeForm = z.object({
  code: z.string('Tapez le code reçu par votre collectivité.').transform((typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .pipe(z.string().length(12, 'Le code a douze signes, lettres et chiffres. Recopiez-le depuis le courriel.')),
})

const attachment = z.coerce.number().int().positive()
const reason = z.string().trim().max(1000, 'Le motif a 1000 caractères au plus.').default('')

/** A moderator acts upon an attachment, with a reason. */
export const judgeForm = z.object({ attachment, reason })

export const attachmentForm = z.object({ attachment })
