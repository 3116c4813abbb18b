import { z } from 'zod'
import { lengthOf } from '~/applications/application'
import type { Carrier } from './designation'

/** An amount as people write it (“120 000”, “120000,50”) into whole cents, never through a fraction. */
const amount = z.string({ message: 'Donnez un montant en euros.' })
  .transform((text) => text.replace(/[\s\u00a0\u202f]|€/g, '').replace('.', ','))
  .pipe(z.string().regex(/^[0-9]{1,9}(,[0-9]{1,2})?$/, 'Écrivez un montant en euros, en chiffres, avec deux décimales au plus\u00a0: 120 000 ou 120 000,50.'))
  .transform((text) => {
    const [euros = '0', cents = ''] = text.split(',')
    return Number(euros) * 100 + Number(cents.padEnd(2, '0'))
  })
  .refine((cents) => cents > 0, 'Le montant est d’au moins un centime.')

const carrier = z.string({ message: 'Choisissez qui porte le projet.' })
  .regex(/^(application|contribution)-[1-9][0-9]{0,14}$/, 'Choisissez qui porte le projet.')
  .transform((text): Carrier => {
    const [kind, id] = text.split('-')
    return { kind: kind === 'application' ? 'application' : 'contribution', id: Number(id) }
  })

const key = z.string().regex(/^[1-9][0-9]{0,14}$/, 'Choisissez dans la liste.').transform(Number)

export const laureateShape = z.object({
  proposal: key,
  carrier,
  title: z.string({ message: 'Donnez un titre.' }).transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().refine((text) => lengthOf(text) >= 5, 'Donnez un titre d’au moins 5 caractères.').max(160, 'Le titre fait 160 caractères au plus.')),
  amount,
})
export type NewLaureate = z.output<typeof laureateShape>

/** The fields of a line as they were typed, for a form shown again. */
export const asTyped = ({ carrier: { kind, id }, title, amount: cents }: NewLaureate) => ({
  carrier: `${kind}-${id}`, title, amount: `${Math.trunc(cents / 100)}${cents % 100 ? `,${String(cents % 100).padStart(2, '0')}` : ''}`,
})

export const removalShape = z.object({ laureate: key })

export const cancellationShape = z.object({ reason: z.string().max(2000, 'Le motif fait 2 000 caractères au plus.').default('') })

/** The confirmation of the list as it was read: `seen` is when that list was handed over. */
export const confirmationShape = z.object({
  seen: z.iso.datetime({ message: 'Rechargez la page\u00a0: elle ne dit plus quelle liste elle montre.' }).transform((text) => new Date(text)),
})
