import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import { addToProposal } from '~/proposals/add-to-proposal.server'
import { answerContest } from '~/proposals/contests/answer-contest.server'
import { contestVerdict } from '~/proposals/contests/contest-verdict.server'
import { editProposal } from '~/proposals/edit-proposal.server'
import { endProposal } from '~/proposals/end-proposal.server'
import { undoAct } from '~/proposals/history/undo-act.server'
import { mergeProposals } from '~/proposals/merge-proposals.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { splitProposal } from '~/proposals/split-proposal.server'
import { takeFromProposal } from '~/proposals/take-from-proposal.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import type { Work } from '~/work.server'

/** What may be acted on: chosen by numbers drawn at random, among what there is at that instant. */
export type Table = { edition: Edition; themeId: number; schemeId: string; author: Viewer; contributions: number[]; proposals: number[]; acts: number[] }
export type Drawn = { kind: string; a: number; b: number; c: number }

const reason = 'Un motif écrit pour la personne qui a déposé.'
const pick = <One>(all: One[], at: number): One | undefined => all[at % Math.max(1, all.length)]
let words = 0
const newWords = (themeId: number) => ({ title: `Une proposition ${++words}`, summary: 'Un même service pour plusieurs communes.', themeId })

type Act = (work: Work, table: Table, drawn: Drawn, moderator: Viewer) => Promise<unknown>

const onContribution = (act: (work: Work, at: { slug: string; contributionId: number; moderator: Viewer; proposalId: number }, table: Table) => Promise<unknown>): Act =>
  (work, table, { a, b }, moderator) => act(work, { slug: table.edition.slug, contributionId: pick(table.contributions, a) ?? 0, moderator, proposalId: pick(table.proposals, b) ?? 0 }, table)

/** Every act of regrouping, those of authors included. */
export const ACTS: Record<string, Act> = {
  regroup: (work, { edition: { slug }, contributions, proposals }, { a, b, c }, moderator) =>
    regroup(work, { slug, moderator, contributionIds: [...new Set([pick(contributions, a) ?? 0, pick(contributions, c) ?? 0])], proposalId: pick(proposals, b) ?? 0 }),
  regroupAnew: (work, { edition: { slug }, contributions, themeId }, { a }, moderator) =>
    regroup(work, { slug, moderator, contributionIds: [pick(contributions, a) ?? 0], newProposal: newWords(themeId) }),
  redirect: onContribution((work, { proposalId: _, ...at }, { schemeId }) => redirectContribution(work, { ...at, schemeId, reason })),
  reject: onContribution((work, { proposalId: _, ...at }) => rejectContribution(work, { ...at, reason })),
  wait: onContribution((work, at) => undoVerdict(work, at)),
  add: onContribution((work, at) => addToProposal(work, at)),
  take: onContribution((work, at) => takeFromProposal(work, at)),
  contest: onContribution((work, at, { author }) => contestVerdict(work, { ...at, text: reason, author })),
  confirm: onContribution((work, at) => answerContest(work, { ...at, outcome: 'confirmed', answer: reason })),
  reopen: onContribution((work, at) => answerContest(work, { ...at, outcome: 'reopened', answer: reason })),
  merge: (work, { edition: { slug }, proposals }, { a, b }, moderator) => mergeProposals(work, { slug, moderator, proposalId: pick(proposals, a) ?? 0, intoId: pick(proposals, b) ?? 0 }),
  split: async (work, { edition: { slug }, proposals, themeId }, { a }, moderator) => {
    const proposalId = pick(proposals, a) ?? 0
    const [first] = await work.tx.execute<{ id: number }>(sql`select contribution_id as id from regrouping where proposal_id = ${proposalId} order by 1 limit 1`)
    return splitProposal(work, { slug, moderator, proposalId, contributionIds: [first?.id ?? 0], newProposal: newWords(themeId) })
  },
  end: (work, { edition: { slug }, proposals }, { a }, moderator) => endProposal(work, { slug, moderator, proposalId: pick(proposals, a) ?? 0 }),
  edit: (work, { edition: { slug }, proposals, themeId }, { a }, moderator) => editProposal(work, { slug, moderator, proposalId: pick(proposals, a) ?? 0, ...newWords(themeId) }),
  undo: (work, { edition: { slug }, acts }, { a }, moderator) => undoAct(work, { slug, moderator, actId: pick(acts, a) ?? 0 }),
}

/** What there is now to act on, the latest acts first. */
export async function readTable(db: Reader, table: Table): Promise<Table> {
  const ids = async (query: ReturnType<typeof sql>) => (await db.execute<{ id: number }>(query)).map(({ id }) => id)
  return {
    ...table,
    proposals: await ids(sql`select id from proposal where edition_id = ${table.edition.id} order by id`),
    acts: await ids(sql`select id from regrouping_act where edition_id = ${table.edition.id} order by id desc limit 6`),
  }
}
