import { originWords } from '~/contributions/words'
import { count } from '~/ui/french'
import { bench } from './bench-address'
import type { StandingBehind } from './find-proposal.server'

/** What a proposal gathers, each contribution with the button that takes it out; behind no other, it waits again. */
export function GatheredRows({ slug, proposalId, contributions, frozen }: { slug: string; proposalId: number; contributions: StandingBehind[]; frozen: boolean }) {
  if (contributions.length === 0)
    return <p className="cc-quiet">Aucune contribution ne la rejoint encore. Une proposition vide peut être réécrite pour servir à autre chose, ou mise à l’écart.</p>
  return (
    <section aria-labelledby="rassemblees">
      <h2 id="rassemblees" className="fr-h6">
        {count(contributions.length, 'contribution', 'contributions')}
      </h2>
      <ul className="cc-rows">
        {contributions.map(({ id, title, territory, organisation }) => (
          <li key={id} className="cc-gathered">
            <div>
              <p className="cc-row__title">
                <a href={`${bench(slug)}/contributions/${id}`}>{title}</a>
              </p>
              <p className="cc-row__about">{originWords(territory, organisation)}</p>
            </div>
            {frozen ? null : (
              <form method="post" action={`${bench(slug)}/contributions/${id}/sortir`}>
                <button type="submit" name="proposalId" value={proposalId} className="fr-btn fr-btn--sm fr-btn--tertiary">
                  Sortir<span className="fr-sr-only">{` «\u00a0${title}\u00a0» de la proposition`}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
