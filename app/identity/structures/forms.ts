import { z } from 'zod'
import { STRUCTURE_KINDS } from '~db/schema/territories'
import { readNumber, whyWrongNumber } from '~/territories/number'
import { LONGEST_NAME } from './structure'

const name = z.string('Écrivez le nom de la structure.').min(2, 'Écrivez le nom de la structure.').max(LONGEST_NAME, `Nom trop long\u00a0: ${LONGEST_NAME} caractères au plus.`).transform((typed) => typed.replace(/\s+/g, ' '))
const kind = z.enum(STRUCTURE_KINDS, 'Choisissez ce qu’est cette structure.')

/** Nine digits that agree with each other: the exception of La Poste is for its SIRETs alone. */
const siren = z.string('Tapez le numéro SIREN.').transform((typed) => readNumber(typed) ?? typed).superRefine((number, { addIssue }) => {
  const message = number === '' ? 'Tapez le numéro SIREN.' : /^(?!0{9})\d{9}$/.test(number) ? whyWrongNumber(number) : 'Un numéro SIREN a neuf chiffres, ceux par lesquels commence le SIRET.'
  if (message) addIssue({ code: 'custom', message })
})

/** A structure as who speaks for it says it is. */
export const structureForm = z.object({ siren, name, kind })

/** As a moderator makes it public. */
export const acceptForm = z.object({ name, kind })

/** What a moderator says of why a structure is refused. */
export const refuseForm = z.object({ reason: z.string().max(1000, 'Le motif a 1000 caractères au plus.').default('') })
