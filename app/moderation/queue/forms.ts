import { z } from 'zod'
import { LOOK_REASONS } from '~db/schema/moderation'
import { FILE_FIELD } from './shown'

/** What the page showed, as `asShown` writes it. */
const shown = z.string().regex(/^\d{1,6} \d{4}-\d{2}-\d{2}T[\d:.]+Z$/, 'Cette page n’est plus à jour. Rechargez-la, puis recommencez.')
  .transform((text) => ({ looks: Number(text.split(' ')[0]), savedAt: new Date(text.slice(text.indexOf(' ') + 1)) }))

const words = (what: string) =>
  z.string({ error: what }).min(10, `${what}\u00a0: dix caractères au moins.`).max(1000, 'Le texte est trop long\u00a0: 1 000 caractères au plus.')

export const lookShape = z.object({ vu: shown })
export const askShape = z.object({ vu: shown, words: words('Dites ce qui est à changer') })
export const refuseShape = z.object({ vu: shown, reason: z.enum(LOOK_REASONS, { error: 'Choisissez un motif.' }), words: words('Expliquez le refus') })

const LARGEST_BATCH = 100

/** The contributions ticked, each with what the page showed of it. */
export const tickedShape = z.looseObject({})
  .transform((fields) => Object.entries(fields).flatMap(([name, value]) => {
    const id = name.startsWith(FILE_FIELD) ? /^[1-9]\d{0,14}$/.exec(name.slice(FILE_FIELD.length))?.[0] : undefined
    const seen = shown.safeParse(value)
    return id && seen.success ? [{ id: Number(id), shown: seen.data }] : []
  }))
  .refine((ticked) => ticked.length > 0, { path: [''], message: 'Cochez au moins une contribution.' })
  .refine((ticked) => ticked.length <= LARGEST_BATCH, { path: [''], message: `Cochez ${LARGEST_BATCH} contributions au plus à la fois.` })

const answer = z.string({ error: 'Donnez un motif' }).trim().min(10, 'Donnez un motif\u00a0: dix caractères au moins.').max(1000, 'Le motif est trop long\u00a0: 1 000 caractères au plus.')

/** An answer to those who reported a contribution, or one of its comments. */
export const closeShape = z.object({ comment: z.coerce.number().int().positive().nullable().default(null), reason: answer })
export const hideShape = z.object({ comment: z.coerce.number().int().positive(), reason: answer })
