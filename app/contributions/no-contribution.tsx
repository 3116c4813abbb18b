import { type Calendar, findPhase, stateOf } from '~/editions/calendar'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/paris-time'
import { listAddress } from './filters'

/** Where the list is empty: because of the filters, because it is too early, or because nobody came yet. */
export function NoContribution({ edition, filtered }: { edition: { slug: string; calendar: Calendar; at: Date }; filtered: boolean }) {
  const { slug, calendar, at } = edition
  if (filtered) return (
    <EmptyState title="Aucune contribution ne répond à cette recherche" action={<a className="fr-btn fr-btn--secondary" href={listAddress(slug, {})}>Voir toutes les contributions</a>}>
      Essayez un mot plus court, une collectivité voisine, ou retirez un filtre.
    </EmptyState>
  )
  const phase = findPhase(calendar, 'consultation')
  const state = phase && stateOf(phase, at)
  if (phase && state === 'open') return (
    <EmptyState title="La première contribution peut être la vôtre" action={<a className="fr-btn" href={`/consultations/${slug}/contributions/nouvelle`}>Déposer une contribution</a>}>
      {`Les besoins et les solutions paraissent ici dès qu’ils sont publiés, jusqu’au ${formatInstant(phase.closesAt)}.`}
    </EmptyState>
  )
  return (
    <EmptyState title="Aucune contribution" action={<a className="fr-btn fr-btn--secondary" href={`/consultations/${slug}/calendrier`}>Voir le calendrier</a>}>
      {phase && state === 'future'
        ? `Les besoins et les solutions paraîtront ici à partir du ${formatInstant(phase.opensAt)}.`
        : phase ? 'La consultation s’est terminée sans contribution.' : 'Les dates de la consultation ne sont pas encore publiées.'}
    </EmptyState>
  )
}
