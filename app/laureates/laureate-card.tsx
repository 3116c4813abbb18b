import { placedName } from '~/territories/placed-name'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { formatEuros } from '~/ui/french'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import type { Laureate } from './list-laureates.server'
import { PROJECT_WORDS } from './project'

/**
 * A laureate for anyone, the press first: what, where, how much, where it comes from and where it stands.
 * @param mark whether to tell the composed ones from the others
 */
export function LaureateCard({ slug, laureate, mark }: { slug: string; laureate: Laureate; mark: boolean }) {
  const { title, territory, amountCents, proposal, contribution, project, reconstructed } = laureate
  return (
    <Card
      title={title}
      to={project ? `/consultations/${slug}/projets/${project.id}` : `/consultations/${slug}/propositions/${proposal.id}`}
      detail={`${placedName(territory)} · ${TERRITORY_KIND_LABELS[territory.kind]}`}
      tags={
        <>
          {project ? <Badge tone={PROJECT_WORDS[project.state].tone}>{PROJECT_WORDS[project.state].label}</Badge> : null}
          {reconstructed && mark ? <Badge>Reconstitué</Badge> : null}
        </>
      }
    >
      <p className="cc-amount">{formatEuros(amountCents)}</p>
      <p className="cc-quiet">
        <a href={`/consultations/${slug}/propositions/${proposal.id}`}>Proposition n°&nbsp;{proposal.number}, {proposal.title}</a>
        {contribution ? (
          <>
            <br />
            <a href={`/consultations/${slug}/contributions/${contribution.id}`}>{contribution.title === title ? 'La contribution d’origine' : contribution.title}</a>
          </>
        ) : null}
      </p>
    </Card>
  )
}
