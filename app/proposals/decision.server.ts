import type { Reader } from '~db/client.server'
import { findContribution } from '~/contributions/find-contribution.server'
import { findEdition } from '~/editions/edition.server'
import { findContest } from './contests/find-contest.server'
import { findCandidates, reachOfAuthors } from './candidates.server'
import { listNearestStacks, listStacks } from './list-stacks.server'
import { findNextWaiting } from './list-waiting.server'
import { whyRegroupingClosed } from './policy'
import { listReasons } from './reasons/list-reasons.server'
import { pickedIn } from './reasons/pick-reason'
import { verdictSentence } from './refusals'
import { listOtherSchemes } from './schemes.server'

/** One contribution on the workbench, as its page shows it. */
export type DecisionPage = Awaited<ReturnType<typeof readDecision>>

/** Reads one published contribution with what a moderator needs to decide of it. @param motif the kept reason to fill in @throws 404 */
export async function readDecision(db: Reader, slug: string, id: number, motif: string | null = null) {
  const edition = await findEdition(db, slug)
  const contribution = await findContribution(db, edition.id, id, null)
  const [stacks, nearest, schemes, next, candidates, reasons, contest] = await Promise.all([
    listStacks(db, edition.id, contribution.themeId ?? undefined),
    listNearestStacks(db, edition.id, id),
    listOtherSchemes(db, edition.schemeId),
    findNextWaiting(db, edition.id, id),
    findCandidates(db, edition.id, [id]),
    listReasons(db, edition.id),
    findContest(db, id),
  ])
  const refusal = whyRegroupingClosed(edition)
  return { slug, name: edition.name, contribution, stacks, nearest, schemes, next, reasons, picked: pickedIn(reasons, motif), contest, reach: reachOfAuthors(candidates), frozen: refusal && verdictSentence(refusal) }
}
