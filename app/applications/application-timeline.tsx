import type { Phase } from '~/editions/calendar'
import { formatInstant, formatPeriod } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import { Timeline, type TimelineItem } from '~/ui/timeline'
import type { ApplicationFile } from './find-application.server'

type File = Pick<ApplicationFile, 'state' | 'startedAt' | 'submittedAt' | 'reviewedAt' | 'decision' | 'decidedAt' | 'decisionReason' | 'withdrawnAt'>
type Props = { file: File; automatic: boolean; application: Phase | undefined; launch: Phase | undefined }

/** Where a file stands, from its opening to the laureates: what happened with its dates, then what comes. */
export function ApplicationTimeline(props: Props) {
  return <Timeline label="Le parcours du dossier" items={[...past(props.file), ...ahead(props)]} />
}

function past({ startedAt, submittedAt, reviewedAt, decision, decidedAt, decisionReason, withdrawnAt }: File): TimelineItem[] {
  return [
    { at: formatInstant(startedAt), title: 'Dossier ouvert' },
    ...(submittedAt ? [{ at: formatInstant(submittedAt), title: 'Candidature déposée' }] : []),
    ...(reviewedAt ? [{ at: formatInstant(reviewedAt), title: 'Dossier à l’étude' }] : []),
    ...(decidedAt ? [{
      at: formatInstant(decidedAt),
      title: decision === 'accepted' ? 'Candidature acceptée' : 'Candidature refusée',
      children: decisionReason ? <RichText text={decisionReason} /> : undefined,
    }] : []),
    ...(withdrawnAt ? [{ at: formatInstant(withdrawnAt), title: 'Candidature retirée' }] : []),
  ]
}

function ahead({ file: { state }, automatic, application, launch }: Props): TimelineItem[] {
  const future = (title: string, phase: Phase | undefined, otherwise = 'Date à venir'): TimelineItem => ({
    state: 'future', title, at: phase ? formatPeriod(phase.opensAt, phase.closesAt) : otherwise,
  })
  const launching = future('Désignation des lauréats', launch)
  const steps: Partial<Record<typeof state, TimelineItem[]>> = {
    draft: [future('Dépôt de la candidature', application), ...(automatic ? [] : [future('Décision', undefined, 'Après l’étude du dossier')]), launching],
    submitted: [future('Étude du dossier', undefined, 'Prochaine étape'), launching],
    'under-review': [future('Décision', undefined, 'Prochaine étape'), launching],
    accepted: [launching],
  }
  return steps[state] ?? []
}
