import { z } from 'zod'
import { STRUCTURE_KINDS, TERRITORY_KINDS } from '~db/schema/territories'

const profiles = z.array(z.enum(['elected', 'agent', 'partner']))
const kinds = z.array(z.enum(TERRITORY_KINDS))
/** A structure is a territory because one moderator said so: were it counted, a moderator would make voices. */
const countedKinds = kinds.refine((all) => !all.some((kind) => STRUCTURE_KINDS.some((added) => added === kind)), 'A structure that is not of the official reference is never counted.')

/**
 * The rules of one edition, stored as data and shown in public: who may do what, and what is counted.
 * Their French sentences are in `rule-sentences.ts`.
 */
export const rulesShape = z.object({
  needs: z.object({ profiles }),
  solutions: z.object({ profiles }),
  /** `before`: a moderator looks before a contribution is public. Left out (every ballot hashed before it was said), `after`. */
  look: z.enum(['before', 'after']).optional(),
  /** Who may comment contributions. An edition that says nothing of it opens that to every profile. */
  comments: z.object({ profiles }).optional(),
  votes: z.object({
    profiles,
    /** Kinds of territory whose voice counts. */
    kinds: countedKinds,
    /** The counted unit: distinct territories, or people. */
    countedUnit: z.enum(['territory', 'person']),
    /** Supports a person may have at once; null for no limit. */
    limit: z.number().int().positive().nullable(),
    /** Counts kept from everyone until the close. */
    hidden: z.boolean(),
  }),
  applications: z.object({
    profiles,
    kinds,
    /** `automatic`: submitted is accepted; `review`: a moderator decides. */
    mode: z.enum(['automatic', 'review']),
    /** Only proposals kept by the first committee are open to applications. */
    keptOnly: z.boolean(),
  }),
})

export type Rules = z.infer<typeof rulesShape>

/** Whether what is deposited waits for a moderator's look before it is public. */
export const looksBefore = ({ look }: Pick<Rules, 'look'>): boolean => look === 'before'

/** Who may comment contributions, as the rules of their edition say. */
export const commentersOf = ({ comments }: Pick<Rules, 'comments'>): Rules['needs']['profiles'] => comments?.profiles ?? ['elected', 'agent', 'partner']

/** The rules of the 2021 call, and the start of any new edition. */
export const rulesOf2021: Rules = {
  needs: { profiles: ['elected', 'agent'] },
  solutions: { profiles: ['elected', 'agent', 'partner'] },
  votes: {
    profiles: ['elected', 'agent'],
    kinds: ['commune', 'departement', 'region'],
    countedUnit: 'territory',
    limit: null,
    hidden: false,
  },
  applications: {
    profiles: ['elected', 'agent'],
    kinds: ['commune', 'epci', 'departement', 'region', 'syndicate'],
    mode: 'automatic',
    keptOnly: true,
  },
}
