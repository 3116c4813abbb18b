import { count } from '~/ui/french'
import { LeadingProposals } from './leading-proposals'
import type { Ranked } from './ranking'
import { useReveal } from './use-reveal'
import { type CountedUnit, countedIn } from './words'

type Props = { slug: string; ranked: Ranked[]; highest: number; unit: CountedUnit }

/** The ranking of a vote whose counts were hidden, uncovered before the room from the last rank to the first. */
export function RevealedRanking({ slug, ranked, highest, unit }: Props) {
  const { ready, revealed, revealNext } = useReveal(ranked.length)
  const covered = ranked.length - revealed
  const latest = revealed > 0 ? ranked[covered] : undefined
  return (
    <div className="cc-reveal">
      <LeadingProposals slug={slug} ranked={ranked} highest={highest} unit={unit} covered={covered} />
      <noscript>
        <a href={`/consultations/${slug}/resultats`}>Voir le classement complet</a>
      </noscript>
      {ready && covered > 0 ? (
        <p>
          <button type="button" className="fr-btn fr-btn--lg" onClick={revealNext}>
            {revealed === 0 ? 'Dévoiler' : 'Dévoiler le suivant'}
          </button>
        </p>
      ) : null}
      <p className="fr-sr-only" role="status">
        {latest ? `Rang ${latest.rank}\u00a0: ${latest.title}, ${count(countedIn(unit, latest.voices), 'voix', 'voix')}` : null}
      </p>
    </div>
  )
}
