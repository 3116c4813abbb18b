import { type RefObject, useMemo } from 'react'
import { KIND_WORDS, KINDS } from '~/contributions/words'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { type BenchFilters, type FoldedRow, isFiltered, NO_FILTER } from './keep-rows'

type Props = { rows: FoldedRow[]; themes: { id: number; name: string }[]; filters: BenchFilters; words: RefObject<HTMLInputElement>; onChange: (filters: BenchFilters) => void }

/** The search of what waits, answered at each letter: words, then what the rows have in common. */
export function LiveFilters({ rows, themes, filters, words, onChange }: Props) {
  const departements = useMemo(() => [...new Set(rows.flatMap(({ departement }) => departement ?? []))].sort(), [rows])
  const levels = useMemo(() => [...new Set(rows.map(({ level }) => level ?? 'none'))].sort(), [rows])
  const choose = (name: 'theme' | 'level' | 'departement' | 'kind', label: string, options: [value: string, label: string][]) => (
    <select className="fr-select" aria-label={label} value={filters[name]} onChange={({ target }) => onChange({ ...filters, [name]: target.value })}>
      <option value="">{label}</option>
      {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
    </select>
  )
  return (
    <search className="cc-bench__filters cc-live__filters">
      <input ref={words} className="fr-input" type="search" aria-label="Chercher un mot ou une collectivité" placeholder="Un mot, une collectivité" maxLength={200} value={filters.q} onChange={({ target }) => onChange({ ...filters, q: target.value })} />
      {choose('theme', 'Thème', themes.map(({ id, name }) => [String(id), name]))}
      {choose('kind', 'Nature', KINDS.map((kind) => [kind, KIND_WORDS[kind].title]))}
      {choose('level', 'Territoire', levels.map((level) => [level, level === 'none' ? 'Partenaire' : TERRITORY_KIND_LABELS[level]]))}
      {choose('departement', 'Département', departements.map((code) => [code, code]))}
      <label className="cc-live__near"><input type="checkbox" checked={filters.near} onChange={({ target }) => onChange({ ...filters, near: target.checked })} /> A des voisines</label>
      {isFiltered(filters) ? <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => onChange(NO_FILTER)}>Tout voir</button> : null}
    </search>
  )
}
