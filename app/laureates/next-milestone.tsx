import { formatDay } from '~/ui/paris-time'
import type { Milestone } from './project'

/** What comes next; a date gone by is said, not reproached. */
export function NextMilestone({ milestone }: { milestone: Milestone | null }) {
  if (!milestone) return <p className="cc-quiet">Tous les jalons sont atteints.</p>
  return (
    <p>
      Prochain jalon&nbsp;: {milestone.label}, {milestone.late ? 'attendu depuis le' : 'le'} {formatDay(new Date(milestone.dueOn))}.
    </p>
  )
}
