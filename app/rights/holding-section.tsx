import { DefinitionList } from '~/ui/definition-list'
import { count } from '~/ui/french'
import { type Holding, shownValue } from './holding'
import { RETENTION } from './retention'

/** One kind of what is held: who sees it, how long it is kept, and its rows, folded when there are several. `number`: how many there are in all. */
export function HoldingSection({ holding: { key, title, seenBy, kept, rows, number } }: { holding: Holding & { number: number } }) {
  return (
    <section className="cc-holding" aria-labelledby={key}>
      <h2 id={key}>{title}</h2>
      <DefinitionList items={[{ term: 'Qui le voit', description: seenBy }, { term: 'Gardé', description: `${RETENTION[kept].long}.` }]} />
      <details className="cc-confirm" open={number === 1}>
        <summary>Voir {count(number, 'ligne', 'lignes')}</summary>
        <div className="cc-confirm__body">
          {rows.map((row) => (
            <DefinitionList key={Object.values(row).join(' ')} items={Object.entries(row).map(([name, value]) => ({ term: name, description: shownValue(name, value) }))} />
          ))}
          {number > rows.length ? <p>Seules les {rows.length} premières sont ici&nbsp;: les fichiers ont tout.</p> : null}
        </div>
      </details>
    </section>
  )
}
