import { EmptyState } from '~/ui/empty-state'
import { count } from '~/ui/french'
import { bench, SELECTION } from './bench-address'
import type { Board } from './board.server'
import type { Stack } from './list-stacks.server'

/** The proposals in the making: what each gathers, from where, and the button that adds what is ticked. */
export function Stacks({ board, changed }: { board: Board; changed?: number | undefined }) {
  const { slug, stacks, frozen } = board
  return (
    <section className="cc-stacks" aria-labelledby="propositions">
      <div className="cc-stacks__head">
        <h2 id="propositions">{frozen ? 'Propositions du bulletin' : 'Propositions en préparation'}</h2>
        {frozen ? null : <a href={`${bench(slug)}/nouvelle`}>Créer</a>}
      </div>
      {stacks.length === 0 ? (
        <EmptyState title="Aucune proposition">
          {frozen ? 'Aucune proposition n’a été préparée.' : 'Cochez des contributions voisines, puis «\u00a0Nouvelle proposition\u00a0»\u00a0: elle apparaîtra ici avec les territoires qui la portent.'}
        </EmptyState>
      ) : (
        <details className="cc-fold" open={changed !== undefined}>
          <summary>Voir {stacks.length > 1 ? `les ${stacks.length} propositions` : 'la proposition'}</summary>
          <ul className="cc-rows">
            {stacks.map((stack) => (
              <li key={stack.id} className="cc-stack" data-changed={stack.id === changed || undefined}>
                <p className="cc-stack__number" aria-hidden="true">
                  {stack.number}
                </p>
                <div>
                  <p className="cc-row__title">
                    <a href={`${bench(slug)}/propositions/${stack.id}`}>{stack.title}</a>
                  </p>
                  <p className="cc-row__about">{stackWords(stack)}</p>
                </div>
                {frozen ? null : (
                  <button type="submit" form={SELECTION} name="proposalId" value={stack.id} className="fr-btn fr-btn--sm fr-btn--tertiary">
                    Ici<span className="fr-sr-only">, dans «&nbsp;{stack.title}&nbsp;»</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** “8 contributions · 6 territoires : Aurillac, Saint-Flour…”. */
export function stackWords({ contributions, territories, names }: Stack): string {
  if (contributions === 0) return 'Encore vide'
  const places = territories === 0 ? '' : ` · ${count(territories, 'territoire', 'territoires')}\u00a0: ${names.join(', ')}${territories > names.length ? '…' : ''}`
  return count(contributions, 'contribution', 'contributions') + places
}
