import { z } from 'zod'
import { PROFILES, ROLES } from '~db/schema/identity'
import { NOT_CHOSEN } from '~/territories/words'
import { whyDoubtfulAddress, writtenDomain } from './mail-domain.server'

export const emailForm = z.object({
  email: z.string('Tapez votre adresse électronique.').toLowerCase().max(254, 'Cette adresse est trop longue\u00a0: 254 caractères au plus.')
    .superRefine((typed, { addIssue }) => {
      const message = whyDoubtfulAddress(typed)
      if (message) addIssue({ code: 'custom', message })
    })
    .transform(writtenDomain)
    .pipe(z.email('Cette adresse n’est pas complète. Écrivez-la comme nom@commune.fr.')),
})

const roleReason = z.string('Donnez le motif.').min(10, 'Donnez le motif, de dix caractères au moins\u00a0: il est consigné au journal.').max(1000, 'Motif trop long\u00a0: 1000 caractères au plus.')
const role = z.enum(ROLES, 'Choisissez un rôle dans la liste.')

export const grantForm = z.object({ email: emailForm.shape.email, role, reason: roleReason })

export const revokeForm = z.object({ person: z.uuid('Choisissez la personne dans la liste des rôles.'), role, reason: roleReason })

export const codeForm = z.object({
  code: z.string('Tapez le code reçu par courriel.').transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Le code a six chiffres. Recopiez-le depuis le courriel.')),
})

export const sessionForm = z.object({ connexion: z.string().regex(/^[0-9a-f]{16}$/) })

/** Which of the accounts of ProConnect linked to one's own. */
export const identityForm = z.object({ identite: z.string().regex(/^[0-9a-f]{16}$/) })

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

/** The territory of a provider’s SIRET that is confirmed, or none of them. */
export const siretForm = z.object({
  territory: z.union([z.literal('none').transform(() => null), z.coerce.number().int().positive()], 'Répondez oui pour l’une des collectivités, ou non.'),
})
