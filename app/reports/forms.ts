import { z } from 'zod'
import { REPORT_DECISIONS, REPORT_REASONS } from '~db/schema/reports'

/** Why something is reported: a reason of the list, and words, needed when the list has none that fits. */
export const reportForm = z.object({
  reason: z.enum(REPORT_REASONS, { error: 'Choisissez un motif.' }),
  text: z.string().trim().max(1000, 'Abrégez\u00a0: 1\u00a0000 caractères au plus.').default(''),
}).refine(({ reason, text }) => reason !== 'other' || text !== '', { path: ['text'], error: 'Dites en quelques mots ce qui ne va pas.' })

/** What a moderator decides of what was reported, and why: those who reported it read the reason. */
export const settleForm = z.object({
  decision: z.enum(REPORT_DECISIONS, { error: 'Dites ce qui est décidé.' }),
  reason: z.string().trim().min(10, 'Donnez un motif de dix caractères au moins\u00a0: les personnes qui ont signalé le liront.').max(1000, 'Abrégez\u00a0: 1\u00a0000 caractères au plus.'),
})
