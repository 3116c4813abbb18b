import { useState } from 'react'
import { count } from '~/ui/french'
import type { Suggestion } from './use-groups'

type Props = { suggestions: Suggestion[]; onAccept: (ids: number[], words: { title: string; summary: string }) => void; onAside: (key: number) => void }

const SHOWN = 6

/** Groups of near contributions: opened, cut, renamed, then made a proposal of; or set aside. */
export function Suggestions({ suggestions, onAccept, onAside }: Props) {
  const [opened, setOpened] = useState<number | null>(null)
  const [isWhole, setWhole] = useState(false)
  const group = suggestions.find(({ key }) => key === opened)
  if (suggestions.length === 0) return null
  return (
    <section className="cc-chips" aria-label="Groupes proposés">
      <ul>
        {(isWhole ? suggestions : suggestions.slice(0, SHOWN)).map(({ key, word, rows }) => (
          <li key={key}>
            <button type="button" className="cc-chip" aria-expanded={key === opened} onClick={() => setOpened(key === opened ? null : key)}>
              {`${count(rows.length, 'contribution proche', 'contributions proches')}\u00a0: ${word}`}
            </button>
          </li>
        ))}
        {suggestions.length > SHOWN ? <li><button type="button" className="cc-chip cc-chip--more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>{isWhole ? 'En voir moins' : `${suggestions.length - SHOWN} autres groupes`}</button></li> : null}
      </ul>
      {group ? <Opened key={group.key} group={group} onAccept={onAccept} onAside={(key) => { setOpened(null); onAside(key) }} /> : null}
    </section>
  )
}

function Opened({ group: { key, rows }, onAccept, onAside }: { group: Suggestion } & Pick<Props, 'onAccept' | 'onAside'>) {
  const [cut, setCut] = useState<ReadonlySet<number>>(new Set())
  const kept = rows.filter(({ id }) => !cut.has(id))
  return (
    <form className="cc-chips__opened" onSubmit={(event) => {
      event.preventDefault()
      onAccept(kept.map(({ id }) => id), { title: String(new FormData(event.currentTarget).get('nom') ?? ''), summary: rows[0]?.text ?? '' })
    }}>
      <ul className="cc-rows">
        {rows.map(({ id, title, place }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={!cut.has(id)} onChange={({ target }) => setCut((now) => new Set(target.checked ? [...now].filter((one) => one !== id) : [...now, id]))} />
              <span>{title} <span className="cc-quiet">{place}</span></span>
            </label>
          </li>
        ))}
      </ul>
      <label className="fr-label" htmlFor="nom">Titre proposé</label>
      <input className="fr-input" id="nom" name="nom" maxLength={120} defaultValue={rows[0]?.title} />
      <p className="cc-pair">
        <button type="submit" className="fr-btn fr-btn--sm" disabled={kept.length === 0} title={kept.length === 0 ? 'Gardez au moins une contribution.' : undefined}>{`En faire une proposition (${kept.length})`}</button>
        <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => onAside(key)}>Écarter ce groupe</button>
      </p>
    </form>
  )
}
