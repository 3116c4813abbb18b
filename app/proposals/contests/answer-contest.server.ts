import { notFound } from '~/http/problems.server'
import type { Work } from '~/work.server'
import { findCandidates } from '../candidates.server'
import type { Answer, Change } from '../history/change'
import { readFates } from '../history/read-states.server'
import { writeAct } from '../history/write-act.server'
import { type ByModerator, holdBench } from '../hold-bench.server'
import type { VerdictRefusal } from '../verdict'
import { findContest } from './find-contest.server'

type Answering = ByModerator & Answer & { contributionId: number }

/**
 * Answers a contest, with a reason everyone reads: the decision is confirmed, or taken back, and the contribution waits for
 * another one. Its author is told of the answer and of that decision together. @throws 404
 */
export async function answerContest(work: Work, { contributionId, outcome, answer, ...by }: Answering): Promise<{ outcome: Answer['outcome'] } | VerdictRefusal> {
  const { edition, refusal } = await holdBench(work, by)
  const [candidate] = await findCandidates(work.tx, edition.id, [contributionId])
  const contest = await findContest(work.tx, contributionId)
  if (!contest || !candidate) throw notFound('Cette décision n’est pas contestée.')
  if (refusal) return refusal
  if (contest.answer) return { refused: 'already-answered' }

  const before = (await readFates(work.tx, [contributionId])).get(contributionId) ?? null
  const reopened: Change[] = outcome === 'reopened' ? [{ what: 'contribution', id: contributionId, before, after: null }] : []
  await writeAct(work, edition, {
    kind: 'answer',
    moderatorId: by.moderator.personId,
    changes: [{ what: 'contest', id: contributionId, before: null, after: { outcome, answer } }, ...reopened],
    journal: { act: 'answer-contest', object: `contribution:${contributionId}`, reason: answer, details: { title: candidate.title, outcome } },
  })
  return { outcome }
}
