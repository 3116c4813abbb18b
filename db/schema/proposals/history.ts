import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from '../columns'
import { edition } from '../editions'
import { person } from '../identity'

export const ACT_KINDS = ['regroup', 'redirect', 'reject', 'wait', 'add', 'take', 'create', 'edit', 'merge', 'split', 'end', 'answer', 'undo', 'promote'] as const
export const CHANGED = ['contribution', 'proposal', 'contest'] as const

/** One act of regrouping: who, when, why. With its changes, what any act can be undone from until the ballot freezes. The site only appends. */
export const regroupingAct = pgTable(
  'regrouping_act',
  {
    id: id(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: ACT_KINDS }).notNull(),
    /** Null for what the opening of the vote did by itself. */
    decidedBy: uuid('decided_by').references(() => person.id, { onDelete: 'set null' }),
    decidedAt: writtenAt('decided_at'),
    reason: text('reason'),
    /** The act that this one undoes; an act is undone once. */
    undoes: ref('undoes'),
  },
  (t) => [
    unique('an_act_is_undone_once').on(t.undoes),
    check('regrouping_act_undoes', sql`(${t.kind} = 'undo') = (${t.undoes} is not null)`),
    check('regrouping_act_lengths', sql`char_length(${t.kind}) <= 20 and char_length(${t.reason}) <= 2000`),
    index('regrouping_act_of_edition').on(t.editionId, t.id),
  ],
)

/** What an act changed, before and after: the fate of a contribution, the words or the end of a proposal, the answer to a contest. */
export const regroupingChange = pgTable(
  'regrouping_change',
  {
    actId: ref('act_id').notNull().references(() => regroupingAct.id, { onDelete: 'cascade' }),
    what: text('what', { enum: CHANGED }).notNull(),
    /** The contribution, or the proposal; of a contest, its contribution. */
    subjectId: ref('subject_id').notNull(),
    /** The proposals it is about, before and after: their history is found by them. */
    proposals: bigint('proposals', { mode: 'number' }).array().notNull().default(sql`'{}'`),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
  },
  (t) => [
    primaryKey({ columns: [t.actId, t.what, t.subjectId] }),
    check('regrouping_change_what', sql`${t.what} in ('contribution', 'proposal', 'contest')`),
    index('regrouping_change_of').on(t.what, t.subjectId),
    index('regrouping_change_about').using('gin', t.proposals),
  ],
)

/** A proposal that is no more, merged into another or set aside while empty: kept whole, so that its address still tells and so that it can come back. Written by `end_proposal` and `resume_proposal` alone. */
export const formerProposal = pgTable(
  'former_proposal',
  {
    id: ref('id').primaryKey(),
    editionId: ref('edition_id').notNull().references(() => edition.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    themeId: ref('theme_id').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    reconstructed: boolean('reconstructed').notNull(),
    createdBy: uuid('created_by').references(() => person.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at').notNull(),
    /** The one it was merged into, which may be merged in its turn; null when it was empty. */
    mergedInto: ref('merged_into'),
  },
  (t) => [
    unique('former_proposal_number_once').on(t.editionId, t.number),
    check('former_proposal_not_into_itself', sql`${t.mergedInto} <> ${t.id}`),
    index('former_proposal_into').on(t.mergedInto),
  ],
)
