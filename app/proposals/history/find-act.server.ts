import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import type { ActKind, Change } from './change'

export type FoundAct = { id: number; kind: ActKind; undoneBy: number | null; changes: Change[] }

/** An act of this edition with what it changed. @throws 404 */
export async function findAct(db: Reader, editionId: number, id: number): Promise<FoundAct> {
  const [act] = await db.execute<FoundAct>(sql`
    select id, kind, (select id from regrouping_act as undoing where undoing.undoes = act.id) as "undoneBy",
      coalesce((select jsonb_agg(jsonb_build_object('what', what, 'id', subject_id, 'before', before, 'after', after) order by what, subject_id)
        from regrouping_change where act_id = act.id), '[]') as changes
    from regrouping_act as act where act.id = ${id} and edition_id = ${editionId}`)
  if (!act) throw notFound('Cet acte n’existe pas dans cette consultation.')
  return act
}

/** The latest act after this one on the same things, which would have to be undone first; null when none is. */
export async function findLater(db: Reader, { id, changes }: Pick<FoundAct, 'id' | 'changes'>): Promise<{ id: number; kind: ActKind; decidedAt: Date } | null> {
  const [later] = await db.execute<{ id: number; kind: ActKind; decidedAt: string }>(sql`
    select act.id, kind, decided_at as "decidedAt" from regrouping_act as act join regrouping_change on act_id = act.id
    where act.id > ${id} and exists (select from jsonb_to_recordset(${JSON.stringify(changes.map((change) => ({ what: change.what, id: change.id })))}::jsonb) as mine (what text, id bigint)
      where mine.what = regrouping_change.what and mine.id = subject_id)
    order by act.id desc limit 1`)
  return later ? { ...later, decidedAt: new Date(later.decidedAt) } : null
}
