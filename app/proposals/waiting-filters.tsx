import { bench, benchAddress } from './bench-address'
import type { Board } from './board.server'

/** The search of what waits: a word, a place, a theme. As narrow as its pane. */
export function WaitingFilters({ board: { slug, filters, themes } }: { board: Board }) {
  const filtered = filters.q !== undefined || filters.theme !== undefined
  return (
    <form className="cc-bench__filters" method="get" action={bench(slug)}>
      <label className="fr-sr-only" htmlFor="q">
        Chercher un mot ou une collectivité
      </label>
      <input className="fr-input" type="search" id="q" name="q" defaultValue={filters.q} maxLength={200} placeholder="Un mot, une collectivité" />
      <label className="fr-sr-only" htmlFor="theme">
        Thème
      </label>
      <select className="fr-select" id="theme" name="theme" defaultValue={filters.theme ?? ''}>
        <option value="">Tous les thèmes</option>
        {themes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="fr-btn fr-btn--sm fr-btn--secondary">
        Filtrer
      </button>
      {filtered ? <a href={benchAddress(slug, {})}>Tout voir</a> : null}
    </form>
  )
}
