import { placedName } from '~/territories/placed-name'
import { Badge } from '~/ui/badge'
import { DefinitionList } from '~/ui/definition-list'
import { formatEuros } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import { ReconstructedNote } from '~/ui/reconstructed-note'
import { Timeline } from '~/ui/timeline'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import type { ListedProject } from './list-projects.server'
import { type Milestone, PROJECT_WORDS } from './project'

/** A project for anyone: where it stands, its milestones, and the whole way back to what was asked. */
export function ProjectPage({ slug, project, milestones }: { slug: string; project: ListedProject; milestones: readonly Milestone[] }) {
  const { title, state, stoppedReason, territory, amountCents, proposal, contribution, reconstructed } = project
  const base = `/consultations/${slug}`
  return (
    <>
      <h1>{title}</h1>
      <p>
        <Badge tone={PROJECT_WORDS[state].tone}>{PROJECT_WORDS[state].label}</Badge> {PROJECT_WORDS[state].meaning}
      </p>
      {stoppedReason ? <p className="fr-text--lead">{stoppedReason}</p> : null}
      {reconstructed ? <ReconstructedNote>Les archives publiques n’ont gardé que des totaux&nbsp;: ce projet, son territoire, son montant et ses jalons ont été recomposés.</ReconstructedNote> : null}
      <DefinitionList
        items={[
          { term: 'Territoire', description: `${placedName(territory)} (${TERRITORY_KIND_LABELS[territory.kind].toLowerCase()})` },
          { term: 'Montant accordé', description: <span className="cc-tabular">{formatEuros(amountCents)}</span> },
          { term: 'Proposition', description: <a href={`${base}/propositions/${proposal.id}`}>N°&nbsp;{proposal.number}, {proposal.title}</a> },
          { term: 'À l’origine', description: contribution ? <a href={`${base}/contributions/${contribution.id}`}>{contribution.title}</a> : null },
        ]}
      />
      <h2 id="jalons">Les jalons</h2>
      {milestones.length === 0 ? <p>Aucun jalon n’est fixé pour l’instant&nbsp;; ils seront ici dès la signature de la convention.</p> : (
        <Timeline label="Les jalons du projet" items={milestones.map(asItem)} />
      )}
    </>
  )
}

const asItem = ({ label, dueOn, reachedOn, late }: Milestone) => ({
  title: label,
  at: reachedOn ? formatDay(new Date(reachedOn)) : late ? `Attendu depuis le ${formatDay(new Date(dueOn))}` : `Prévu le ${formatDay(new Date(dueOn))}`,
  state: reachedOn ? ('past' as const) : ('future' as const),
})
