import { sql } from 'drizzle-orm'
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core'

/** A surrogate key the database gives; never reused, never chosen by the code. */
export const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()

/** A reference to such a key. */
export const ref = (name: string) => bigint(name, { mode: 'number' })

/** An instant, to the millisecond the browser can show. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The instant a row was written, by the database's clock. */
export const writtenAt = (name: string) => instant(name).notNull().default(sql`now()`)

/** Raw bytes: hashes and keys. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** The stems of a French text, for what compares texts; written by the database alone. */
export const stems = customType<{ data: string }>({ dataType: () => 'tsvector' })
