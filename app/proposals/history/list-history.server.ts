import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { listOf } from '~db/list-of'
import { type ActKind, behind, type Change } from './change'
import { changeWords, type Names } from './history-words'

/** One act in the history of a contribution or of a proposal: when, why, and what it did to it. */
export type HistoryLine = { id: number; kind: ActKind; at: Date; reason: string | null; undone: boolean; facts: string[]; /** Who; told to moderators only. */ by: string | null }

type Subject = { contributionId: number; proposalId?: undefined } | { proposalId: number; contributionId?: undefined }
type Row = Omit<HistoryLine, 'at' | 'facts'> & { at: string; changes: Change[] }

/** The history of one contribution or of one proposal, the latest act first. @param named for moderators: with who acted */
export async function listHistory(db: Reader, editionId: number, subject: Subject, { named }: { named: boolean }): Promise<HistoryLine[]> {
  const about = subject.proposalId === undefined ? sql`what <> 'proposal' and subject_id = ${subject.contributionId}` : sql`proposals @> array[${subject.proposalId}]::bigint[]`
  const rows = await db.execute<Row>(sql`
    select act.id, act.kind, decided_at as at, act.reason, exists (select from regrouping_act as undoing where undoing.undoes = act.id) as undone,
      case when ${named} then coalesce((select display_name from person where person.id = decided_by), 'À l’ouverture du vote') end as by,
      jsonb_agg(jsonb_build_object('what', what, 'id', subject_id, 'before', before, 'after', after) order by what desc, subject_id) as changes
    from regrouping_act as act join regrouping_change on act_id = act.id
    where edition_id = ${editionId} and ${about} group by act.id order by act.id desc limit 500`)
  const names = await readNames(db, rows.flatMap(({ changes }) => changes))
  return rows.map(({ changes, at, ...line }) => ({ ...line, at: new Date(at), facts: changes.flatMap((change) => changeWords(change, names, subject)) }))
}

/** How what these changes speak of is called now, be it ended or withdrawn. */
async function readNames(db: Reader, changes: Change[]): Promise<Names> {
  const proposals = changes.flatMap((change) => (change.what === 'proposal' ? [change.id, change.after.into ?? 0] : change.what === 'contribution' ? [...behind(change.before), ...behind(change.after)] : []))
  const schemes = changes.flatMap((change) => (change.what === 'contribution' && change.after?.kind === 'redirected' ? [change.after.schemeId] : []))
  const contributions = changes.flatMap((change) => (change.what === 'contribution' ? [change.id] : []))
  const rows = await db.execute<{ kind: keyof Names; id: string; name: string }>(sql`
    select 'proposals' as kind, id::text, 'n°\u00a0' || number || ' «\u00a0' || title || '\u00a0»' as name from (
      select id, number, title from proposal union all select id, number, title from former_proposal) as known where id = any(${listOf(proposals)}::bigint[])
    union all select 'schemes', id, '«\u00a0' || title || '\u00a0»' from scheme where id = any(${listOf(schemes)}::text[])
    union all select 'contributions', id::text, '«\u00a0' || title || '\u00a0»' from contribution where id = any(${listOf(contributions)}::bigint[])`)
  const names: Names = { proposals: {}, schemes: {}, contributions: {} }
  for (const { kind, id, name } of rows) names[kind][id] = name
  return names
}
