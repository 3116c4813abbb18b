import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { SchemeFacts } from '~/orientation/scheme'

/** Another scheme of the plan, to which a contribution out of this call is redirected. */
export const scheme = pgTable('scheme', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  pilot: text('pilot').notNull(),
  /** The facts of the source as published, contradictions included. */
  facts: jsonb('facts').$type<SchemeFacts>().notNull(),
})
