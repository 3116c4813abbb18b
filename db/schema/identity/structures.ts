import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, ref, writtenAt } from '../columns'
import { person } from '../identity'
import { STRUCTURE_KINDS, territory } from '../territories'

/**
 * A syndicate or another structure that the reference does not have, asked for by its SIREN: it waits for a moderator, who
 * makes it a territory, finds it to be one, or refuses it.
 */
export const structure = pgTable(
  'structure',
  {
    id: id(),
    siren: text('siren').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: STRUCTURE_KINDS }).notNull(),
    askedAt: writtenAt('asked_at'),
    decidedAt: instant('decided_at'),
    /** What it has become, once accepted. */
    territoryId: ref('territory_id').references(() => territory.id, { onDelete: 'restrict' }),
    refusedReason: text('refused_reason'),
  },
  (t) => [
    uniqueIndex('structure_waits_once').on(t.siren).where(sql`${t.decidedAt} is null`),
    check('structure_siren', sql`${t.siren} ~ '^[0-9]{9}$'`),
    check('structure_kind', sql`${t.kind} in ('syndicate', 'public_body')`),
    check('structure_lengths', sql`char_length(${t.name}) between 2 and 160 and char_length(${t.refusedReason}) between 10 and 1000`),
    check('structure_decided_one_way', sql`num_nonnulls(${t.territoryId}, ${t.refusedReason}) = num_nonnulls(${t.decidedAt})`),
  ],
)

/** Who asked for a structure, and will speak for it, declared, once it is accepted. */
export const structureAsker = pgTable(
  'structure_asker',
  {
    structureId: ref('structure_id').notNull().references(() => structure.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    askedAt: writtenAt('asked_at'),
  },
  (t) => [primaryKey({ columns: [t.structureId, t.personId] }), index('structure_asker_of_person').on(t.personId)],
)
