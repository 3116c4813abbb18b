import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { person } from '../identity'

/**
 * An address that a person corrected: whoever reads it may object, and the letters it was sent are this person's. The site
 * writes it and forgets it, and changes nothing of it.
 */
export const formerAddress = pgTable(
  'former_address',
  {
    id: id(),
    personId: uuid('person_id').notNull().references(() => person.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    /** Nobody had proven it: a provider had told it. */
    told: boolean('told').notNull(),
    leftAt: instant('left_at').notNull(),
  },
  (t) => [
    index('former_address_of_person').on(t.personId),
    index('former_address_by_email').on(t.email),
    check('former_address_email', sql`${t.email} = lower(${t.email}) and char_length(${t.email}) <= 254`),
  ],
)
