import { z } from 'zod'
import { PROFILES } from '~db/schema/identity'
import { NOT_CHOSEN } from '~/territories/words'

export const emailForm = z.object({
  email: z.string('Tapez votre adresse électronique.').toLowerCase().max(254, 'Cette adresse est trop longue\u00a0: 254 caractères au plus.')
    .pipe(z.email('Cette adresse n’est pas complète. Écrivez-la comme nom@commune.fr.')),
})

export const codeForm = z.object({
  code: z.string('Tapez le code reçu par courriel.').transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Le code a six chiffres. Recopiez-le depuis le courriel.')),
})

export const demoForm = z.object({ personne: z.uuid() })

const shortText = (asked: string) => z.string(asked).min(2, asked).max(120, 'Réponse trop longue\u00a0: 120 caractères au plus.')

export const introductionForm = z
  .object({
    displayName: shortText('Écrivez votre prénom et votre nom.'),
    profile: z.enum(PROFILES, 'Choisissez à quel titre vous participez.'),
    function: shortText('Écrivez votre fonction, par exemple «\u00a0Secrétaire de mairie\u00a0».'),
    organisation: z.string().max(120, 'Réponse trop longue\u00a0: 120 caractères au plus.').default(''),
  })
  .refine(({ profile, organisation }) => profile !== 'partner' || organisation.length >= 2, {
    path: ['organisation'],
    error: 'Écrivez le nom de votre association, entreprise ou syndicat.',
  })

export type Introduction = z.output<typeof introductionForm>

/** Which of their attachments a person acts upon. */
export const oneOfMineForm = z.object({ attachment: z.coerce.number('Choisissez une collectivité.').int().positive('Choisissez une collectivité.') })

export const territoryForm = z.object({
  territory: z.coerce.number(NOT_CHOSEN).int().positive(NOT_CHOSEN),
})
