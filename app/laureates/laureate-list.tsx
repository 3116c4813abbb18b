import { Cards } from '~/ui/cards'
import { count } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { ReconstructedNote } from '~/ui/reconstructed-note'
import { LaureateCard } from './laureate-card'
import type { Laureate } from './list-laureates.server'

type Props = { slug: string; items: readonly Laureate[]; isFirst: boolean; next: number | null }

/** The published laureates, a card each; those of an archive that were composed are told from the others. */
export function LaureateList({ slug, items, isFirst, next }: Props) {
  const composed = items.filter(({ reconstructed }) => reconstructed).length
  return (
    <section aria-labelledby="projets">
      <h2 id="projets">{isFirst && !next && items.length === 1 ? 'Le projet' : 'Les projets'}</h2>
      {composed > 0 ? (
        <ReconstructedNote>
          Les archives publiques n’ont gardé que le nombre des lauréats et le total accordé&nbsp;: {composed === items.length ? 'ces projets' : 'les projets marqués «\u00a0Reconstitué\u00a0»'} ont été recomposés.
        </ReconstructedNote>
      ) : null}
      <Cards>{items.map((laureate) => <LaureateCard key={laureate.id} slug={slug} laureate={laureate} mark={composed < items.length} />)}</Cards>
      {next || !isFirst ? (
        <Pages
          label="Pages des lauréats" words={count(items.length, 'lauréat sur cette page', 'lauréats sur cette page')}
          previous={isFirst ? null : `/consultations/${slug}/laureats`}
          next={next ? `/consultations/${slug}/laureats?apres=${next}` : null}
        />
      ) : null}
    </section>
  )
}
