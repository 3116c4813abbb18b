import { and, eq, sql } from 'drizzle-orm'
import { contribution } from '~db/schema/contributions'
import type { Edition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { listLooks } from './list-looks.server'
import type { LookFacts } from './policy'

export type HeldFile = { edition: Edition; actor: Viewer; row: typeof contribution.$inferSelect; facts: LookFacts; /** Where its author can be written to; null for nobody. */ email: string | null }

/**
 * Holds a contribution for an act of a moderator: without the lock, two of them would both decide of what each saw undecided,
 * and its author would hear two things. What the act is judged on is read after the lock, the instant last. A draft, an
 * unknown one and one of another edition are the same answer. @throws 404
 */
export async function holdFile(work: Work, slug: string, id: number, moderator: Pick<Viewer, 'personId'>): Promise<HeldFile> {
  const editionId = await lockEdition(work.tx, slug, 'share')
  const [row] = await work.tx.select().from(contribution)
    .where(and(eq(contribution.id, id), eq(contribution.editionId, editionId), sql`coalesce(published_at, submitted_at) is not null`))
    .for('update')
  if (!row) throw notFound('Cette contribution n’existe pas dans cette consultation, ou n’est pas déposée.')
  const looks = await listLooks(work.tx, id)
  const [beside] = await work.tx.execute<{ hasVerdict: boolean; hasAuthor: boolean; email: string | null }>(sql`
    select exists (select from verdict where contribution_id = ${id}) as "hasVerdict",
      person.email is not null or person.ledger_key is not null as "hasAuthor", person.email from (values (1)) as one
    left join person on person.id = ${row.authorId}::uuid`)
  const edition = await holdEdition(work, slug)
  const actor = await findActor(work.tx, moderator.personId)
  return { edition, actor, row, email: beside?.email ?? null, facts: { ...row, hasAuthor: beside?.hasAuthor ?? false, hasVerdict: beside?.hasVerdict ?? false, looks } }
}
