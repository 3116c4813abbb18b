import { Card } from '~/ui/card'
import { Cards } from '~/ui/cards'
import { withA, withDe } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import { ApplicationBadge } from './application-badge'
import type { OwnApplication } from './list-applications.server'

/** The files of the reader's own territory, drafts included. */
export function OwnApplications({ slug, territory, files }: { slug: string; territory: string; files: readonly OwnApplication[] }) {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="dossiers">
      <h2 id="dossiers">Les dossiers {withDe(territory)}</h2>
      <p>Partagés entre les collègues dont le rattachement {withA(territory)} est prouvé.</p>
      <Cards>
        {files.map(({ id, proposal, state, savedAt, submittedAt }) => (
          <Card
            key={id}
            title={proposal.title}
            to={`/consultations/${slug}/candidatures/${id}`}
            detail={`Proposition n°\u00a0${proposal.number}`}
            tags={<ApplicationBadge state={state} />}
          >
            {submittedAt ? `Déposé le ${formatInstant(submittedAt)}` : `Enregistré le ${formatInstant(savedAt)}`}
          </Card>
        ))}
      </Cards>
    </section>
  )
}
