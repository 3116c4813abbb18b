import type { Draft } from '../compose/draft.server'
import { addDays } from '../paris-days'

/** Why two projects were stopped before the review of January 2023, which counts 42 of the 44. */
const STOPPED = [
  'La collectivité porteuse a rejoint un service départemental qui couvre le même besoin : le projet a été arrêté d’un commun accord et la part non dépensée rendue.',
  'La personne qui portait le projet a quitté la collectivité et n’a pas pu être remplacée. Ce qui avait été écrit est publié et peut être repris.',
]

const STEPS = ['Convention signée et équipe réunie', 'Rencontres avec les agents et les habitants', 'Première version essayée avec trois collectivités', 'Service ouvert à tous']
const FIRST_DAY = '2021-11-15'
const REVIEW_DAY = '2023-01-31'

/** Gives each project the state it had at the review of January 2023, and its milestones: some late, as in real life. */
export function trackProjects(draft: Draft, projectIds: number[]): void {
  const { random, rows } = draft
  const byId = new Map(rows.project.map((project) => [Number(project.id), project]))
  random.shuffle(projectIds).forEach((id, rank) => {
    const project = byId.get(id)
    if (!project) throw new Error(`project ${id} is not in the draft`)
    const stopped = STOPPED[rank]
    project.state = stopped ? 'stopped' : rank < 35 ? 'deployed' : rank < 41 ? 'piloting' : 'building'
    project.stoppedReason = stopped ?? null
    const reached = { stopped: 2, deployed: 4, piloting: 3, building: 2, preparing: 0 }[project.state]
    rows.milestone.push(...milestonesOf(draft, id, reached))
  })
}

function milestonesOf({ random }: Draft, projectId: number, reached: number) {
  const steps = random.unit() < 0.6 ? STEPS : STEPS.filter((_, index) => index !== 1)
  let due = addDays(FIRST_DAY, random.between(0, 60))
  return steps.map((label, index) => {
    const dueOn = due
    due = addDays(due, random.between(75, 130))
    const slip = random.pick([0, 0, -6, 4, 12, 35])
    const isReached = STEPS.indexOf(label) < reached
    const reachedOn = isReached ? earlier(addDays(dueOn, slip), REVIEW_DAY) : null
    return { projectId, position: index + 1, label, dueOn, reachedOn }
  })
}

const earlier = (one: string, other: string) => (one < other ? one : other)
