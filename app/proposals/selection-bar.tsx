import { bench } from './bench-address'
import type { Board } from './board.server'

/** What to do with the ticked rows. The first button is the one a stray Enter presses: without a choice it does nothing. */
export function SelectionBar({ board: { slug, stacks }, ticked }: { board: Board; ticked: number }) {
  return (
    <div className="cc-bench__bar">
      <label className="fr-label" htmlFor="proposalId">
        <span className="cc-bench__ticked" aria-live="polite">
          {ticked > 0 ? `${ticked} ${ticked > 1 ? 'cochées' : 'cochée'}` : 'Sélection'}
        </span>
        <span className="fr-sr-only">, regrouper dans</span>
      </label>
      <select className="fr-select" id="proposalId" name="proposalId" defaultValue="">
        <option value="">Choisir une proposition…</option>
        {stacks.map(({ id, number, title }) => (
          <option key={id} value={id}>{`${number}. ${title}`}</option>
        ))}
      </select>
      <button type="submit" className="fr-btn fr-btn--sm">
        Regrouper
      </button>
      <button type="submit" className="fr-btn fr-btn--sm fr-btn--secondary" formMethod="get" formAction={`${bench(slug)}/nouvelle`}>
        Nouvelle proposition
      </button>
    </div>
  )
}
