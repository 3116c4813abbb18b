import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { listOf } from '~db/list-of'
import { proposal, regrouping, verdict } from '~db/schema/proposals'
import { contest } from '~db/schema/proposals/contests'
import type { Edition } from '~/editions/edition.server'
import { behind, type Change, isSame } from './change'

type Of<What> = Extract<Change, { what: What }>
type By = { edition: Pick<Edition, 'id' | 'at'>; moderatorId: string }

/**
 * Brings everything to the state after these changes: proposals come (back) first, then contributions move, then proposals
 * end, which nothing may stand behind any more. The keys and triggers of the tables are the last word.
 */
export async function applyChanges(tx: Tx, changes: Change[], by: By): Promise<void> {
  const proposals = changes.filter((change): change is Of<'proposal'> => change.what === 'proposal' && !isSame(change.before, change.after))
  for (const change of proposals) if (!change.after.ended) await writeWords(tx, change)
  await writeFates(tx, changes.filter((change): change is Of<'contribution'> => change.what === 'contribution' && !isSame(change.before, change.after)), by)
  for (const { id, after } of proposals) if (after.ended) await tx.execute(sql`select end_proposal(${id}, ${after.into}, ${by.edition.at.toISOString()}::timestamptz)`)
  for (const { id, after } of changes.filter((change) => change.what === 'contest')) {
    await tx.update(contest).set(after ? { ...after, answeredAt: by.edition.at } : { outcome: null, answer: null, answeredAt: null }).where(eq(contest.contributionId, id))
  }
}

async function writeWords(tx: Tx, { id, before, after: { title, summary, themeId } }: Of<'proposal'>): Promise<void> {
  if (before.ended) await tx.execute(sql`select resume_proposal(${id}) where exists (select from former_proposal where id = ${id})`)
  await tx.update(proposal).set({ title, summary, themeId })
    .where(sql`id = ${id} and (title, summary, theme_id) is distinct from (${title}, ${summary}, ${themeId}::bigint)`)
}

async function writeFates(tx: Tx, changes: Of<'contribution'>[], { edition, moderatorId }: By): Promise<void> {
  // One that only joins or leaves a proposal keeps its verdict, and the date of it.
  const moved = changes.filter(({ before, after }) => before?.kind === 'regrouped' && after?.kind === 'regrouped')
  const judged = changes.filter((change) => !moved.includes(change))
  const undone = judged.filter(({ before }) => before !== null)
  if (undone.length > 0) await tx.delete(verdict).where(inArray(verdict.contributionId, undone.map(({ id }) => id)))
  const given = judged.flatMap(({ id, after }) => (after ? [{ id, after }] : []))
  if (given.length > 0) await tx.insert(verdict).values(given.map(({ id, after }) => ({
    contributionId: id,
    editionId: edition.id,
    kind: after.kind,
    schemeId: after.kind === 'redirected' ? after.schemeId : null,
    reason: after.kind === 'regrouped' ? null : after.reason,
    decidedBy: moderatorId,
    decidedAt: edition.at,
  })))
  const left = moved.flatMap(({ id, before, after }) => behind(before).filter((one) => !behind(after).includes(one)).map((one) => [id, one] as const))
  const joined = [
    ...given.flatMap(({ id, after }) => behind(after).map((one) => [id, one] as const)),
    ...moved.flatMap(({ id, before, after }) => behind(after).filter((one) => !behind(before).includes(one)).map((one) => [id, one] as const)),
  ]
  // First what it joins: it is never behind nothing.
  if (joined.length > 0) await tx.insert(regrouping).values(joined.map(([contributionId, proposalId]) => ({ contributionId, proposalId, editionId: edition.id })))
  if (left.length > 0) await tx.execute(sql`
    delete from regrouping using unnest(${listOf(left.map(([id]) => id))}::bigint[], ${listOf(left.map(([, one]) => one))}::bigint[]) as gone (contribution, proposal)
    where contribution_id = contribution and proposal_id = proposal`)
}
