import { z } from 'zod'
import { LONGEST } from './application'

const section = (name: string) =>
  z.string().max(LONGEST, `${name}\u00a0: ${LONGEST} caractères au plus. Raccourcissez le texte, ou gardez l’essentiel.`).default('')

/** When the writer last saw the file saved: what tells a colleague's text from one's own. */
const seen = z.iso.datetime({ message: 'Rechargez la page\u00a0: elle ne dit plus de quelle version du dossier elle part.' })
  .transform((text) => new Date(text))

/** A draft as typed: nothing is demanded of it yet. */
export const draftShape = z.object({
  motivation: section('Motivation'),
  means: section('Moyens'),
  calendar: section('Calendrier'),
  seen,
})
export type Draft = z.output<typeof draftShape>

/** The form of the file: its draft, then where to go on: to the summary, or nowhere. */
export const fileShape = draftShape.extend({ suite: z.enum(['relire', 'rester']).catch('rester') })

/** The submission of the file as its summary showed it. */
export const submissionShape = z.object({ seen })

export const startShape = z.object({
  proposal: z.string({ message: 'Choisissez une proposition.' }).regex(/^[1-9][0-9]{0,14}$/, 'Choisissez une proposition.').transform(Number),
  /** The territory whose file the page said it opens. */
  territoire: z.string().max(100).optional(),
})

export const reviewShape = z.object({
  wanted: z.enum(['under-review', 'accepted', 'declined'], { message: 'Choisissez une décision.' }),
  reason: z.string().max(2000, 'Le motif fait 2 000 caractères au plus.').default(''),
})
