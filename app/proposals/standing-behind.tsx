import { Origin } from '~/contributions/origin'
import { KIND_WORDS } from '~/contributions/words'
import { count } from '~/ui/french'
import type { StandingBehind as Contribution } from './find-proposal.server'

/** The contributions a proposal gathers, each with where it comes from: the originals are never lost. */
export function StandingBehind({ slug, contributions }: { slug: string; contributions: Contribution[] }) {
  return (
    <section aria-labelledby="origine">
      <h2 id="origine">D’où vient cette proposition</h2>
      {contributions.length === 0 ? (
        <p>Aucune contribution publique ne se tient derrière cette proposition pour le moment.</p>
      ) : (
        <>
          <p>Elle rassemble {count(contributions.length, 'contribution', 'contributions')}, déposées pendant la consultation.</p>
          <ul className="cc-behind">
            {contributions.map(({ id, kind, title, territory, organisation }) => (
              <li key={id}>
                <a href={`/consultations/${slug}/contributions/${id}`}>{title}</a>
                <span className="cc-quiet">{KIND_WORDS[kind].title}{territory || organisation ? <> · <Origin territory={territory} organisation={organisation} /></> : null}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
