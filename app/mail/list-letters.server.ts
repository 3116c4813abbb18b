import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { letter } from '~db/schema/mail'

const PAGE = 20

/** A page of letters, the latest first; `next` is what to give as `before` for the following page, null on the last. */
export async function listLetters(db: Reader, { recipient, before }: { recipient: string; before: number | null }) {
  const rows = await db.execute<typeof letter.$inferSelect & { writtenAt: string; postedAt: string | null }>(sql`
    select id, recipient, subject, body, written_at as "writtenAt", posted_at as "postedAt" from letter
    where position(lower(${recipient}) in lower(recipient)) > 0 and (${before}::bigint is null or id < ${before})
    order by id desc limit ${PAGE + 1}`)
  const letters = rows.slice(0, PAGE).map((row) => ({
    ...row,
    writtenAt: new Date(row.writtenAt),
    postedAt: row.postedAt ? new Date(row.postedAt) : null,
  }))
  return { letters, next: rows.length > PAGE ? (letters.at(-1)?.id ?? null) : null }
}
