import { PHASE_KINDS } from '~db/schema/editions'
import type { PhaseKind } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { anApplication } from '../support/applications'
import { bring } from '../support/characters'
import { aProposal } from '../support/editions'

export type Stage = { edition: Edition; mayor: Viewer; agent: Viewer; moderator: Viewer; other: Viewer; proposalId: number }

/** An act, the phases from and to which it is open, how it is refused before and after, what stands before it, and how it is done. */
export type Act<Before = unknown> = {
  name: string
  from: PhaseKind
  to: PhaseKind
  early: string
  late: string
  before: (work: Work, stage: Stage) => Promise<Before>
  act: (work: Work, stage: Stage, before: Before) => Promise<object | null | undefined>
}

type When = PhaseKind | Pick<Act, 'from' | 'to' | 'early' | 'late'>

export function act<Before>(name: string, when: When, before: Act<Before>['before'], doIt: Act<Before>['act']): Act {
  const window = typeof when === 'string' ? { from: when, to: when, early: 'phase-not-open', late: 'phase-closed' } : when
  return { name, ...window, before, act: doIt } as Act
}

export const nothing = async () => null

/** How an act is refused while the phase of rank `present` is open (-1 before all, 4 after all); null when it is not. */
export function expectedOf({ from, to, early, late }: Act, present: number): string | null {
  if (present < PHASE_KINDS.indexOf(from)) return early
  return present > PHASE_KINDS.indexOf(to) ? late : null
}

/** Who and what every act needs. */
export async function setStage(work: Work, edition: Edition): Promise<Stage> {
  const [mayor, agent] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac')]
  const [moderator, other] = [await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'otherModerator')]
  return { edition, mayor, agent, moderator, other, proposalId: await aProposal(work.tx, edition) }
}

/** A line that can be put on a list of laureates. */
export async function aLine(work: Work, { edition, proposalId, mayor }: Stage) {
  const id = await anApplication(work.tx, edition, proposalId, mayor, 'accepted')
  return { proposal: proposalId, carrier: { kind: 'application' as const, id }, title: 'Le premier lauréat', amount: 100_000 }
}
