import { z } from 'zod'
import { stateOf } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { rulesShape } from '~/editions/rules'

const instant = z.iso.datetime().describe('Instant, en UTC')

export const phaseShape = z.object({
  kind: z.enum(['consultation', 'vote', 'application', 'launch']),
  opensAt: instant,
  closesAt: instant.describe('La phase est fermée à cet instant exact'),
  state: z.enum(['future', 'open', 'past']).describe('À l’instant de la réponse, selon l’horloge de la base'),
})

export const editionShape = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  origin: z.enum(['live', 'archive', 'demo']),
  notice: z.string().nullable().describe('Ce qu’il faut savoir de la façon dont cette édition a été composée'),
  envelopeCents: z.number().int(),
  ballotFrozenAt: instant.nullable(),
  ballotHash: z.string().nullable(),
  sealedAt: instant.nullable(),
  rules: rulesShape,
  phases: z.array(phaseShape),
})

export const asPhases = ({ calendar, at }: Pick<Edition, 'calendar' | 'at'>): z.infer<typeof phaseShape>[] =>
  calendar.map((phase) => ({
    kind: phase.kind, opensAt: phase.opensAt.toISOString(), closesAt: phase.closesAt.toISOString(), state: stateOf(phase, at),
  }))

/** An edition as the API gives it; its key in the database stays inside. */
export const asEdition = ({ id: _, calendar, at, ballotFrozenAt, sealedAt, ...edition }: Edition): z.infer<typeof editionShape> => ({
  slug: edition.slug,
  name: edition.name,
  summary: edition.summary,
  origin: edition.origin,
  notice: edition.notice,
  envelopeCents: edition.envelopeCents,
  ballotFrozenAt: ballotFrozenAt?.toISOString() ?? null,
  ballotHash: edition.ballotHash,
  sealedAt: sealedAt?.toISOString() ?? null,
  rules: edition.rules,
  phases: asPhases({ calendar, at }),
})
