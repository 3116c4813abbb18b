import { eq, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { reasonTemplate } from '~db/schema/proposals/contests'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { findActor } from '~/identity/find-actor.server'
import { holdKey, type Work } from '~/work.server'
import type { ByModerator } from '../hold-bench.server'
import type { KeptReason, ReasonRefusal } from './reason'

type Keep = ByModerator & Omit<KeptReason, 'id'> & { /** The one to change; a new one without it. */ id?: number | undefined }

/** Keeps a reason to be picked again, or changes one; those already given with it stay as they are. @throws 404 */
export async function keepReason(work: Work, { slug, moderator, id, everywhere, kind, title, text }: Keep): Promise<{ kept: number } | ReasonRefusal> {
  const { edition, refusal } = await holdReasons(work, { slug, moderator })
  if (id !== undefined) await requireReason(work.tx, edition.id, id)
  if (refusal) return refusal
  const editionId = everywhere ? null : edition.id
  const [same] = await work.tx.select({ id: reasonTemplate.id, title: reasonTemplate.title }).from(reasonTemplate)
    .where(sql`coalesce(edition_id, 0) = ${editionId ?? 0} and kind = ${kind} and lower(title) = lower(${title}) and id <> ${id ?? 0}`)
  if (same) return { refused: 'title-kept', title: same.title }

  const values = { editionId, kind, title, text, savedAt: await work.at() }
  const [kept] = id === undefined
    ? await work.tx.insert(reasonTemplate).values(values).returning({ id: reasonTemplate.id })
    : await work.tx.update(reasonTemplate).set(values).where(eq(reasonTemplate.id, id)).returning({ id: reasonTemplate.id })
  if (!kept) throw new Error('the reason was not kept')
  return { kept: kept.id }
}

/** Drops a kept reason; those already given with it stay as they are. @throws 404 */
export async function dropReason(work: Work, { id, ...by }: ByModerator & { id: number }): Promise<{ dropped: number } | ReasonRefusal> {
  const { edition, refusal } = await holdReasons(work, by)
  await requireReason(work.tx, edition.id, id)
  if (refusal) return refusal
  await work.tx.delete(reasonTemplate).where(eq(reasonTemplate.id, id))
  return { dropped: id }
}

/** One after the other: two moderators who keep the same name would otherwise meet in the index. */
async function holdReasons(work: Work, { slug, moderator }: ByModerator) {
  await holdKey(work.tx, 'reasons')
  const edition = await findEdition(work.tx, slug)
  const { roles } = await findActor(work.tx, moderator.personId)
  const refusal: ReasonRefusal | null = roles.includes('moderator') ? null : { refused: 'not-a-moderator' }
  return { edition, refusal }
}

async function requireReason(tx: Tx, editionId: number, id: number): Promise<void> {
  const found = await tx.execute(sql`select from reason_template where id = ${id} and coalesce(edition_id, ${editionId}) = ${editionId}`)
  if (found.length === 0) throw notFound('Ce motif n’est plus gardé.')
}
