import { z } from 'zod'
import { BOUNDARIES, PHASE_KINDS } from '~db/schema/editions'
import { parseParis } from '~/ui/paris-time'

const DATE_WORDS = {
  'malformed': 'Donnez une date et une heure, par exemple le 15 mars 2027 à 12 h.',
  'inexistent-hour': 'Cette heure n’existe pas\u00a0: cette nuit-là, à Paris, l’horloge passe de 2 h à 3 h. Choisissez une heure avant 2 h ou à partir de 3 h.',
  'ambiguous-hour': 'Cette heure existe deux fois\u00a0: cette nuit-là, à Paris, l’horloge revient de 3 h à 2 h. Choisissez une heure avant 2 h ou à partir de 3 h.',
} as const

/** An instant typed in Paris time, to the minute; refused when it does not exist or exists twice. */
const parisInstant = z.string({ error: DATE_WORDS.malformed }).transform((typed, context) => {
  const parsed = parseParis(typed)
  if (parsed.instant) return parsed.instant
  context.addIssue({ code: 'custom', message: DATE_WORDS[parsed.refused] })
  return z.NEVER
})

const ANOTHER = 'Choisissez une date du calendrier.'

/** A boundary, the instant it goes to, and why: the reason is public. */
export const moveShape = z.object({
  kind: z.enum(PHASE_KINDS, ANOTHER),
  boundary: z.enum(BOUNDARIES, ANOTHER),
  to: parisInstant,
  reason: z.string({ error: 'Dites pourquoi la date change.' }).min(10, 'Dites pourquoi la date change, en dix caractères au moins\u00a0: le motif est public.')
    .max(1000, 'Le motif est trop long\u00a0: 1 000 caractères au plus.'),
})

export const moveRequestShape = z.object({ requestId: z.string({ error: ANOTHER }).regex(/^[1-9]\d{0,14}$/, ANOTHER).transform(Number) })
