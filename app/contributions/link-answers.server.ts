import { eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { contributionLink } from '~db/schema/contributions'
import type { ContributionKind, InputRefusal } from './contribution'
import { type Choosable, whyCannotAnswer } from './policy'
import { choiceSentence } from './refusals'

/**
 * Which published needs of this edition these numbers name, and what to say of the others; a need answers nothing.
 * Who writes a draft links the former and tells the rest; what is public refuses it.
 */
export async function readAnswers(db: Reader, editionId: number, kind: ContributionKind, numbers: number[]): Promise<{ needs: number[]; errors: InputRefusal['errors'] }> {
  if (kind === 'need' || numbers.length === 0) return { needs: [], errors: [] }
  const asked = numbers.slice(0, MOST)
  const known = await db.execute<Choosable & { id: number }>(sql`
    select id, kind, edition_id as "editionId", published_at is not null as "isPublished", withdrawn_at is not null as "isWithdrawn" from contribution
    where id in (select jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb)::bigint)`)
  const judged = asked.map((number) => ({ number, refusal: whyCannotAnswer(known.find(({ id }) => id === number), editionId) }))
  const messages = [
    ...(numbers.length > MOST ? ['Choisissez vingt besoins au plus\u00a0: décochez ceux auxquels elle répond le moins.'] : []),
    ...judged.flatMap(({ number, refusal }) => (refusal ? [choiceSentence(number, refusal)] : [])),
  ]
  return { needs: judged.filter(({ refusal }) => !refusal).map(({ number }) => number), errors: messages.length > 0 ? [{ field: 'answers', message: messages.join(' ') }] : [] }
}

const MOST = 20

/** Whether a solution is linked to these needs and no other; a need, to none, always is. */
export async function answersOnly(tx: Tx, { id, kind }: { id: number; kind: ContributionKind }, needs: number[]): Promise<boolean> {
  if (kind === 'need') return true
  const links = await tx.select({ needId: contributionLink.needId }).from(contributionLink).where(eq(contributionLink.solutionId, id))
  return links.length === needs.length && links.every(({ needId }) => needs.includes(needId))
}

/** Makes a solution answer these needs and no other. */
export async function linkAnswers(tx: Tx, editionId: number, { id, kind }: { id: number; kind: ContributionKind }, needs: number[]): Promise<void> {
  if (kind === 'need') return
  await tx.delete(contributionLink).where(eq(contributionLink.solutionId, id))
  if (needs.length === 0) return
  await tx.insert(contributionLink).values(needs.map((needId) => ({ editionId, needId, solutionId: id }))).onConflictDoNothing()
}
