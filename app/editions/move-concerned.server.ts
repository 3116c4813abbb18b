import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** Whom a moved date concerns. `letters` is the number of those who can be written to. */
export type Concerned = { drafts: number; voters: number; files: number; letters: number }

/** Counts what hangs on the dates of an edition: drafts not published yet, people who vote, files under way. */
export async function countConcerned(db: Reader, editionId: number): Promise<Concerned> {
  const [row] = await db.execute<Concerned>(sql`
    select (select count(*) from contribution where edition_id = ${editionId} and published_at is null and withdrawn_at is null) as drafts,
      (select count(distinct person_id) from vote where edition_id = ${editionId} and withdrawn_at is null) as voters,
      (select count(*) from application where edition_id = ${editionId} and withdrawn_at is null and decision is null) as files,
      (select count(*) from (${CONCERNED(editionId)}) as person) as letters`)
  if (!row) throw new Error('a count always gives a row')
  return { ...row }
}

/** The addresses of those who have a draft, a vote or a file in this edition, each once. */
export async function listConcerned(db: Reader, editionId: number): Promise<string[]> {
  const rows = await db.execute<{ email: string }>(sql`${CONCERNED(editionId)} order by email`)
  return rows.map(({ email }) => email)
}

const CONCERNED = (editionId: number) => sql`
  select distinct email from person where email is not null and id in (
    select author_id from contribution where edition_id = ${editionId} and published_at is null and withdrawn_at is null
    union select person_id from vote where edition_id = ${editionId} and withdrawn_at is null
    union select started_by from application where edition_id = ${editionId} and withdrawn_at is null)`
