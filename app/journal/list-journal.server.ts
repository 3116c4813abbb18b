import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/**
 * One line as its readers see it. `title` names the object when the act said how. Whoever it was done to is named from
 * who they are now: a line cannot be changed, so that no name is written in it.
 */
export type JournalLine = {
  id: number
  at: Date
  actor: string
  act: string
  object: string
  title: string | null
  reason: string | null
  details: Record<string, unknown>
  edition: { slug: string; name: string } | null
}

type Cursor = { before?: number | undefined; after?: number | undefined; /** The line that the page begins with. */ from?: number | undefined }
/** `people`: those that its lines name as whom an act was upon. */
type Page = { lines: JournalLine[]; people: string[]; older: number | null; newer: number | null }

/**
 * One page of the journal, the latest line first: by date, because an archive is taken up after later acts. Lines never
 * move, so the cursor is the number of a line: those `before` it, those just `after` it, or those `from` it on. `older` and `newer` lead to
 * the neighbouring pages.
 * @param wanted.slug only the lines of that edition
 */
export async function listJournal(db: Reader, { slug, before, after, from, limit }: Cursor & { slug?: string | undefined; limit: number }): Promise<Page> {
  const rows = await db.execute<Omit<JournalLine, 'at'> & { at: string; named: string | null }>(sql`
    select line.id, line.at, coalesce(display_name, 'L’exploitant du site') as actor, act, object, reason, details, ${WHOM} as named,
      nullif(concat_ws(', ', ${NAMED}, ${TITLE}), '') as title,
      case when edition.id is not null then jsonb_build_object('slug', slug, 'name', name) end as edition
    from journal_line as line left join person on person.id = actor_id left join edition on edition.id = edition_id
    where (${slug ?? null}::text is null or slug = ${slug ?? null})
      and ${before === undefined ? sql`true` : sql`(line.at, line.id) < ${placeOf(before)}`}
      and ${from === undefined ? sql`true` : sql`(line.at, line.id) <= ${placeOf(from)}`}
      and ${after === undefined ? sql`true` : sql`(line.at, line.id) > ${placeOf(after)}`}
    order by ${after === undefined ? sql`line.at desc, line.id desc` : sql`line.at, line.id`} limit ${limit + 1}`)
  const more = rows.length > limit
  const shown = rows.slice(0, limit)
  const lines = shown.map(({ named: _, ...row }) => ({ ...row, at: new Date(row.at) }))
  if (after !== undefined) lines.reverse()
  const hasNewer = after === undefined ? before !== undefined || from !== undefined : more
  const hasOlder = after === undefined ? more : true
  return { lines, people: shown.flatMap(({ named }) => named ?? []), newer: hasNewer ? (lines[0]?.id ?? null) : null, older: hasOlder ? (lines.at(-1)?.id ?? null) : null }
}

const placeOf = (line: number) => sql`(select at, id from journal_line where id = ${line})`

/** The person that a line is about, by them or by what ties them to a territory; null once that is gone. */
const WHOM = sql`case split_part(object, ':', 1)
  when 'person' then split_part(object, ':', 2)::uuid
  when 'attachment' then (select person_id from attachment where attachment.id = split_part(object, ':', 2)::bigint)
end`

/** How the act named its object. The first lines about a role wrote its stored word there. */
const TITLE = sql`nullif(details ->> 'title', coalesce(details ->> 'role', ''))`

/** Their present name. */
const NAMED = sql`(select display_name from person where id = ${WHOM})`
