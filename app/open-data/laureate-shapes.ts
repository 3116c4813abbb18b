import { z } from 'zod'
import { territoryShape } from './shapes'

const named = z.object({ id: z.number().int(), title: z.string() })
const proposal = named.extend({ number: z.number().int() })
const state = z.enum(['preparing', 'building', 'piloting', 'deployed', 'stopped']).describe('En préparation, en construction, en essai, en service, arrêté')
const cents = z.number().int().describe('Montant accordé, en centimes d’euro')

export const laureateShape = z.object({
  id: z.number().int(),
  title: z.string(),
  amountCents: cents,
  reconstructed: z.boolean().describe('Vrai pour un lauréat recomposé de l’archive'),
  proposal,
  contribution: named.nullable().describe('La contribution choisie, quand c’est elle qui l’a été'),
  territory: territoryShape,
  project: z.object({ id: z.number().int(), state }).nullable(),
})

const milestone = z.object({ label: z.string(), dueOn: z.iso.date(), reachedOn: z.iso.date().nullable(), late: z.boolean() })

export const projectShape = z.object({
  id: z.number().int(),
  title: z.string(),
  state,
  stoppedReason: z.string().nullable(),
  amountCents: cents,
  reconstructed: z.boolean(),
  territory: territoryShape,
  proposal,
  contribution: named.nullable(),
  milestones: z.object({ reached: z.number().int(), total: z.number().int(), next: milestone.nullable() }),
})
