import { z } from 'zod'
import { RHYTHMS } from '~db/schema/follows'

/** The wanted rhythm: sent twice, the same. */
export const followForm = z.object({ rythme: z.enum(RHYTHMS, { error: 'Choisissez un rythme.' }) })

/** Which of what one follows, from the list of it. */
export const followedForm = followForm.extend({ contribution: z.coerce.number().int().positive(), consultation: z.string().max(100) })

/** What a letter’s page stops: one contribution, or everything. */
export const stopForm = z.object({ contribution: z.coerce.number().int().positive().optional() })
