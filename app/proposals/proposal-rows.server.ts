import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { theme } from '~db/schema/editions'
import { proposal } from '~db/schema/proposals'
import type { Edition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import type { ProposalWords } from './forms'
import type { Change } from './history/change'
import type { TitleTaken } from './verdict'

/** A proposal as a verdict names it. */
export type NamedProposal = { id: number; number: number; title: string; summary: string; themeId: number }

/** Finds a proposal of this edition. @throws 404, the same for another edition's */
export async function findProposalRow(tx: Tx, editionId: number, id: number): Promise<NamedProposal> {
  const [found] = await tx.select({ id: proposal.id, number: proposal.number, title: proposal.title, summary: proposal.summary, themeId: proposal.themeId })
    .from(proposal).where(and(eq(proposal.id, id), eq(proposal.editionId, editionId)))
  if (!found) throw notFound('Cette proposition n’existe pas dans cette consultation.')
  return found
}

/** Refuses a theme of another edition before anything is written. @throws 404 */
export async function requireTheme(tx: Tx, editionId: number, id: number): Promise<void> {
  const [found] = await tx.select({ id: theme.id }).from(theme).where(and(eq(theme.id, id), eq(theme.editionId, editionId)))
  if (!found) throw notFound('Ce thème n’existe pas dans cette consultation.')
}

/** Why a proposal cannot bear this title: another of its edition does, whatever the capitals; null when none. The caller holds the edition exclusively. */
export async function whyTitleTaken(tx: Tx, editionId: number, title: string, except = 0): Promise<TitleTaken | null> {
  const [found] = await tx.select({ number: proposal.number, title: proposal.title }).from(proposal)
    .where(and(eq(proposal.editionId, editionId), sql`lower(${proposal.title}) = lower(${title})`, ne(proposal.id, except))).orderBy(proposal.number).limit(1)
  return found ? { refused: 'title-taken', ...found } : null
}

/** Writes a proposal under the next number of its edition, which the caller holds exclusively: no two get the same. */
export async function insertProposal(tx: Tx, edition: Edition, words: ProposalWords, createdBy: string): Promise<NamedProposal> {
  const next = sql<number>`${LAST_NUMBER(edition.id)} + 1`
  const [written] = await tx.insert(proposal)
    .values({ editionId: edition.id, number: next, ...words, createdBy, createdAt: edition.at })
    .returning({ id: proposal.id, number: proposal.number })
  if (!written) throw new Error('the proposal was not written')
  return { ...written, ...words }
}

/** In SQL, the highest number a proposal of an edition ever had: one set aside may come back, and its address tells its number. */
export const LAST_NUMBER = (editionId: number) => sql<number>`(select coalesce(max(number), 0) from (
  select number from proposal where edition_id = ${editionId} union all select number from former_proposal where edition_id = ${editionId}) as given)`

/** That a proposal was just made, as its history keeps it. */
export const creationOf = ({ id, title, summary, themeId }: NamedProposal): Change => ({
  what: 'proposal', id, before: { title, summary, themeId, ended: true, into: null }, after: { title, summary, themeId, ended: false, into: null },
})
