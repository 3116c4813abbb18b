import { draftShape, NEED_FIELD } from '~/contributions/forms'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { createProposal } from '~/proposals/create-proposal.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import type { Perform } from '~/work.server'
import type { Recorded, Record2021 } from './record.server'
import { SLUG, type Stage } from './stage.server'

/** Where a replay is: what each archived contribution and each numbered proposal became. */
export type Played = { contributions: Map<number, number>; proposals: Map<number, number> }

type Tell = () => Promise<void>

/** How many people deposit at the same moment. */
const AT_ONCE = 4

/** Everyone deposits, some at the same moment: the needs first, then the solutions, which answer them. */
export async function depositAll({ done: tell, ...given }: Moderate): Promise<void> {
  for (const kind of ['need', 'solution'] as const) {
    const left = given.record.contributions.filter((one) => one.kind === kind).values()
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (const one of left) {
        await deposit(given.perform, given.stage, given.played, one)
        await tell()
      }
    }))
  }
}

/** Types and publishes one contribution as its author did, with the needs it answers. */
async function deposit(perform: Perform, { themes, authors }: Stage, { contributions }: Played, { id, kind, typed, theme, answers }: Recorded): Promise<void> {
  const viewer = { personId: found(authors, id) }
  const boxes = Object.fromEntries(answers.map((need) => [`${NEED_FIELD}${found(contributions, need)}`, 'on']))
  const draft = done(await perform((work) => saveDraft(work, { slug: SLUG, kind, viewer, seen: null, typed: draftShape.parse({ ...typed, ...boxes, theme: String(found(themes, theme)) }) })))
  if (draft.errors.length > 0) throw new Error(`contribution ${id}: ${draft.errors[0]?.message}`)
  done(await perform((work) => publishContribution(work, { slug: SLUG, id: draft.id, viewer })))
  contributions.set(id, draft.id)
}

type Moderate = { done: Tell; perform: Perform; stage: Stage; played: Played; record: Record2021 }

/** Opens the proposals, empty, in the order of their numbers. */
export async function composeProposals({ done: tell, perform, stage: { themes, moderators }, played, record }: Moderate): Promise<void> {
  for (const { number, title, summary, theme } of record.proposals) {
    const made = done(await perform((work) => createProposal(work, { slug: SLUG, moderator: by(moderators, number), title, summary, themeId: found(themes, theme) })))
    played.proposals.set(number, made.proposalId)
    await tell()
  }
}

/** Puts the contributions behind their proposals, a stack at a time. */
export async function regroupAll({ done: tell, perform, stage: { moderators }, played, record }: Moderate): Promise<void> {
  for (const [number, stack] of stacksOf(record)) {
    done(await perform((work) => regroup(work, {
      slug: SLUG, moderator: by(moderators, number), proposalId: found(played.proposals, number), contributionIds: stack.map(({ id }) => found(played.contributions, id)),
    })))
    await tell()
  }
}

/** Redirects and rejects what the archive did, with its reasons. */
export async function answerOthers({ done: tell, perform, stage: { moderators }, played, record }: Moderate): Promise<void> {
  for (const { id, verdict } of record.contributions) {
    if (verdict.kind === 'regrouped') continue
    const given = { slug: SLUG, moderator: by(moderators, id), contributionId: found(played.contributions, id), reason: verdict.reason }
    done(await perform(async (work) => verdict.kind === 'redirected' ? redirectContribution(work, { ...given, schemeId: verdict.scheme }) : rejectContribution(work, given)))
    await tell()
  }
}

/** The contributions of each proposal. One that the archive puts behind two goes behind the first of them: a verdict names one proposal. */
export function stacksOf({ contributions }: Record2021): Map<number, Recorded[]> {
  const stacks = new Map<number, Recorded[]>()
  for (const one of contributions) {
    if (one.verdict.kind !== 'regrouped') continue
    const [first = 0] = one.verdict.proposals
    stacks.set(first, [...(stacks.get(first) ?? []), one])
  }
  return stacks
}

/** Two people share the work. */
const by = ([one, other]: Stage['moderators'], turn: number) => ({ personId: turn % 2 === 0 ? one : other })

/** What a verb answered, unless it refused: the archive did all of this, so that a refusal ends the replay. */
function done<Answer extends object>(answer: Answer): Exclude<Answer, { refused: string }> {
  if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<Answer, { refused: string }>
}

function found<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`${String(key)} is not part of the replay`)
  return value
}
