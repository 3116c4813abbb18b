import { queueAddress, queueOf } from './queue-address'
import { QUEUE_STATES, STATE_WORDS } from './queue-words'
import type { Queue } from './read-queue.server'

/** What to show of the queue: a standing, a theme, words. */
export function QueueFilters({ queue: { slug, filters, themes, counts } }: { queue: Queue }) {
  const filtered = filters.q !== undefined || filters.theme !== undefined || filters.state !== undefined
  return (
    <form className="cc-bench__filters" method="get" action={queueOf(slug)}>
      <label className="fr-sr-only" htmlFor="etat">Ce qui est montré</label>
      <select className="fr-select" id="etat" name="etat" defaultValue={filters.state ? STATE_WORDS[filters.state].slug : ''}>
        <option value="">Tout ce qui attend un regard</option>
        {QUEUE_STATES.map((state) => <option key={state} value={STATE_WORDS[state].slug}>{`${STATE_WORDS[state].all} (${counts[state]})`}</option>)}
      </select>
      <label className="fr-sr-only" htmlFor="theme">Thème</label>
      <select className="fr-select" id="theme" name="theme" defaultValue={filters.theme ?? ''}>
        <option value="">Tous les thèmes</option>
        {themes.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
      <label className="fr-sr-only" htmlFor="q">Chercher un mot ou une collectivité</label>
      <input className="fr-input" type="search" id="q" name="q" defaultValue={filters.q} maxLength={200} placeholder="Un mot, une collectivité" />
      <button type="submit" className="fr-btn fr-btn--sm fr-btn--secondary">Filtrer</button>
      {filtered ? <a href={queueAddress(slug, {})}>Tout voir</a> : null}
    </form>
  )
}
