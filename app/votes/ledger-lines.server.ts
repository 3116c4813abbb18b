import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { PLACED_NAME } from '~/territories/place.server'

/** A line of the ledger as people read it. `territory` and `proposal` when the line is of a vote; `reason` when it gives one. */
export type LedgerLine = {
  seq: number
  kind: string
  at: Date
  territory: string | null
  proposal: { id: number; number: number; title: string } | null
  reason: string | null
}

/** `last` is the number of the ledger's last line; null while counts are hidden, since lines would tell them. */
export type LedgerPage = { lines: LedgerLine[]; last: number | null }

/**
 * Lines of an edition's ledger from `upTo` down, the latest first. None while counts are hidden: whoever reads every
 * vote can count them.
 * @param upTo the highest number wanted; null for the last line
 */
export async function listLedgerLines(db: Reader, edition: Edition, upTo: number | null, limit: number): Promise<LedgerPage> {
  if (votesAreHidden(edition.rules, edition.calendar, edition.at)) return { lines: [], last: null }
  const [head] = await db.execute<{ seq: number | null }>(sql`select max(size) as seq from ledger_head where edition_id = ${edition.id}`)
  const last = head?.seq ?? 0
  const rows = await db.execute<Omit<LedgerLine, 'at'> & { at: string }>(sql`
    select line.seq, line.kind, line.at, ${PLACED_NAME} as territory, line.body ->> 'reason' as reason,
      case when proposal.id is not null then jsonb_build_object('id', proposal.id, 'number', number, 'title', title) end as proposal
    from (select edition_id, seq, line::jsonb ->> 'kind' as kind, line::jsonb ->> 'at' as at, line::jsonb -> 'body' as body from ledger_line
        where edition_id = ${edition.id} and seq <= ${Math.min(upTo ?? last, last)} order by seq desc limit ${limit}) as line
      left join proposal on proposal.edition_id = line.edition_id and proposal.id = (line.body ->> 'proposal')::bigint
      left join territory on territory.kind = split_part(line.body ->> 'territory', '-', 1) and territory.code = split_part(line.body ->> 'territory', '-', 2)
    order by line.seq desc`)
  return { lines: rows.map((row) => ({ ...row, at: new Date(row.at) })), last }
}
