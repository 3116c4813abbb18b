import { eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { contributionLink } from '~db/schema/contributions'
import type { ContributionKind, InputRefusal } from './contribution'

/** Refuses to link a solution to needs that are not published in this edition; a need answers nothing. */
export async function whyNotLinkable(db: Reader, editionId: number, kind: ContributionKind, needs: number[]): Promise<InputRefusal | null> {
  if (kind === 'need' || needs.length === 0) return null
  const known = await db.execute<{ id: number }>(sql`
    select id from contribution where edition_id = ${editionId} and kind = 'need' and published_at is not null and withdrawn_at is null
      and id in (select jsonb_array_elements_text(${JSON.stringify(needs)}::jsonb)::bigint)`)
  const unknown = needs.filter((need) => !known.some(({ id }) => id === need))
  if (unknown.length === 0) return null
  const message = `Cette consultation n’a pas de besoin ${unknown.map((need) => `n°\u00a0${need}`).join(', ')}. Le numéro d’un besoin est à la fin de son adresse.`
  return { refused: 'incomplete', errors: [{ field: 'answers', message }] }
}

/** Makes a solution answer these needs and no other. */
export async function linkAnswers(tx: Tx, editionId: number, { id, kind }: { id: number; kind: ContributionKind }, needs: number[]): Promise<void> {
  if (kind === 'need') return
  await tx.delete(contributionLink).where(eq(contributionLink.solutionId, id))
  if (needs.length === 0) return
  await tx.insert(contributionLink).values(needs.map((needId) => ({ editionId, needId, solutionId: id }))).onConflictDoNothing()
}
