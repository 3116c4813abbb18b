import type { Phase } from '~/editions/calendar'
import { formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'

type Props = { slug: string; vote: Phase; isOpen: boolean; wasHidden: boolean; sealedAt: Date | null; seq: number }

/** How far the ranking can be relied on: still moving, closed, or sealed for good; and where to check it. */
export function ResultStanding({ slug, vote, isOpen, wasHidden, sealedAt, seq }: Props) {
  const ledger = <a href={`/consultations/${slug}/registre`}>le registre</a>
  if (isOpen)
    return (
      <p className="fr-text--lead">
        Classement provisoire&nbsp;: le vote est ouvert jusqu’au {formatInstant(vote.closesAt)}, heure de Paris.{' '}
        <a href={`/consultations/${slug}/direct`}>Suivre en grand écran</a>
      </p>
    )
  if (!sealedAt) return <p className="fr-text--lead">Le vote est clos depuis le {formatInstant(vote.closesAt)}, heure de Paris. Le scellement des totaux est en cours.</p>
  return (
    <p className="fr-text--lead">
      Le vote est clos et ses totaux sont scellés depuis le {formatInstant(sealedAt)}, heure de Paris. Ils tiennent en {formatNumber(seq)} lignes que
      chacun peut recompter dans {ledger}.
      {wasHidden ? <> Comptes cachés jusqu’à la clôture&nbsp;: <a href={`/consultations/${slug}/direct`}>Dévoiler le classement en grand écran</a></> : null}
    </p>
  )
}
