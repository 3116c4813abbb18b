import { placedName } from '~/territories/placed-name'
import { Card } from '~/ui/card'
import { formatEuros } from '~/ui/french'
import { ProgressBar } from '~/ui/progress-bar'
import type { ListedProject } from './list-projects.server'
import { NextMilestone } from './next-milestone'

/** A project on the board: who, how much, how far, what comes next. */
export function ProjectCard({ slug, project }: { slug: string; project: ListedProject }) {
  const { id, title, territory, amountCents, milestones, stoppedReason } = project
  return (
    <Card title={title} to={`/consultations/${slug}/projets/${id}`} detail={placedName(territory)}>
      <p className="cc-amount">{formatEuros(amountCents)}</p>
      {milestones.total > 0 ? <ProgressBar label="Jalons atteints" value={milestones.reached} max={milestones.total} /> : null}
      {stoppedReason ? <p>{stoppedReason}</p> : milestones.total > 0 ? <NextMilestone milestone={milestones.next} /> : <p className="cc-quiet">Jalons à fixer.</p>}
    </Card>
  )
}
