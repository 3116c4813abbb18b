import { type DragEvent, memo, useState } from 'react'
import { EmptyState } from '~/ui/empty-state'
import { bench } from '../bench-address'
import type { Stack } from '../list-stacks.server'
import { stackWords } from '../stacks'

type Props = {
  slug: string
  stacks: Stack[]
  isFrozen: boolean
  isDragging: boolean
  changed: number | null
  seenBy: ReadonlyMap<number, string>
  onDrop: (stack: Stack | null) => void
  onHere: (stack: Stack) => void
  onNew: () => void
}

/** The proposals in the making: what is dropped on one joins it; its button does the same with what is ticked. */
export const LiveStacks = memo(function LiveStacks({ slug, stacks, isFrozen, isDragging, changed, seenBy, onDrop, onHere, onNew }: Props) {
  const [over, setOver] = useState<number | null>(null)
  const target = (id: number, stack: Stack | null) => (isFrozen ? {} : {
    'data-over': (isDragging && over === id) || undefined,
    onDragOver: (event: DragEvent) => { event.preventDefault(); setOver(id) },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => { event.preventDefault(); setOver(null); onDrop(stack) },
  })
  return (
    <section className="cc-stacks" aria-labelledby="propositions">
      <div className="cc-stacks__head">
        <h2 id="propositions">{isFrozen ? 'Propositions du bulletin' : 'Propositions en préparation'}</h2>
      </div>
      {isFrozen ? null : (
        <div className="cc-live__new" {...target(0, null)}>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={onNew}>Nouvelle proposition</button>
          <span aria-hidden="true">{isDragging ? 'Déposez ici pour en faire une nouvelle' : 'ou déposez ici des contributions'}</span>
        </div>
      )}
      {stacks.length === 0 ? <EmptyState title="Aucune proposition">Cochez des contributions voisines, puis «&nbsp;Nouvelle proposition&nbsp;»&nbsp;: elle apparaîtra ici avec les territoires qui la portent.</EmptyState> : null}
      {stacks.length > 0 ? <details className="cc-fold" open={isDragging || changed !== null || undefined}>
      <summary>Voir {stacks.length > 1 ? `les ${stacks.length} propositions` : 'la proposition'}</summary>
      <ul className="cc-rows">
        {stacks.map((stack) => (
          <li key={stack.id} className="cc-stack" data-changed={stack.id === changed || undefined} {...target(stack.id, stack)}>
            <p className="cc-stack__number" aria-hidden="true">{stack.number}</p>
            <div>
              <p className="cc-row__title"><a href={`${bench(slug)}/propositions/${stack.id}`}>{stack.title}</a></p>
              <p className="cc-row__about">{stackWords(stack)}{seenBy.has(stack.id) ? <strong className="cc-row__peer">{` · ${seenBy.get(stack.id)} y travaille`}</strong> : null}</p>
            </div>
            {isFrozen ? null : (
              <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => onHere(stack)}>
                Ici<span className="fr-sr-only">, dans «&nbsp;{stack.title}&nbsp;»</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      </details> : null}
    </section>
  )
})
