import { eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { contributionLink } from '~db/schema/contributions'
import type { ContributionKind, InputRefusal } from './contribution'

/**
 * Which published needs of this edition the typed numbers name, and what to say of the others; a need answers nothing.
 * Who writes a draft links the former and tells the rest; what is public refuses it.
 */
export async function readAnswers(db: Reader, editionId: number, kind: ContributionKind, typed: string[]): Promise<{ needs: number[]; errors: InputRefusal['errors'] }> {
  if (kind === 'need' || typed.length === 0) return { needs: [], errors: [] }
  const numbers = typed.filter((one) => /^[1-9][0-9]{0,14}$/.test(one)).slice(0, MOST).map(Number)
  const known = await db.execute<{ id: number }>(sql`
    select id from contribution where edition_id = ${editionId} and kind = 'need' and published_at is not null and withdrawn_at is null
      and id in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb)::bigint)`)
  const needs = numbers.filter((number) => known.some(({ id }) => id === number))
  const unknown = numbers.filter((number) => !needs.includes(number)).map((number) => `n°\u00a0${number}`).join(', ')
  const messages = [
    ...(numbers.length < typed.length ? ['Donnez les numéros des besoins, séparés par des virgules, vingt au plus.'] : []),
    ...(unknown ? [`Cette consultation n’a pas de besoin ${unknown}. Le numéro d’un besoin est à la fin de son adresse.`] : []),
  ]
  return { needs, errors: messages.length > 0 ? [{ field: 'answers', message: messages.join(' ') }] : [] }
}

const MOST = 20

/** Makes a solution answer these needs and no other. */
export async function linkAnswers(tx: Tx, editionId: number, { id, kind }: { id: number; kind: ContributionKind }, needs: number[]): Promise<void> {
  if (kind === 'need') return
  await tx.delete(contributionLink).where(eq(contributionLink.solutionId, id))
  if (needs.length === 0) return
  await tx.insert(contributionLink).values(needs.map((needId) => ({ editionId, needId, solutionId: id }))).onConflictDoNothing()
}
