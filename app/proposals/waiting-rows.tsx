import { KIND_WORDS, originWords } from '~/contributions/words'
import { EmptyState } from '~/ui/empty-state'
import { count, formatNumber } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { bench, benchAddress } from './bench-address'
import type { Board } from './board.server'
import { CONTRIBUTION_FIELD } from './forms'

type Props = { board: Board; ticked: number[] }

/** The contributions that wait, a dense row each; its title leads to the whole text and to the other decisions. */
export function WaitingRows({ board, ticked }: Props) {
  const { slug, frozen, filters, waiting: { items, start, total, previous, next }, counts } = board
  if (items.length === 0) return <Nothing board={board} />
  return (
    <>
      <p className="cc-bench__count">
        {total === counts.waiting ? count(total, 'contribution', 'contributions') : `${count(total, 'contribution', 'contributions')} sur ${formatNumber(counts.waiting)}`}
        {total > items.length ? `, de ${start + 1} à ${start + items.length}` : ''}
      </p>
      <ul className="cc-rows">
        {items.map(({ id, kind, title, text, theme, territory, organisation }) => (
          <li key={id} className="cc-row">
            {frozen ? null : (
              <input
                type="checkbox"
                name={`${CONTRIBUTION_FIELD}${id}`}
                defaultChecked={ticked.includes(id)}
                aria-labelledby={`titre-${id}`}
              />
            )}
            <div>
              <p className="cc-row__title" id={`titre-${id}`}>
                <a href={`${bench(slug)}/contributions/${id}`}>{title}</a>
              </p>
              <p className="cc-row__text">{text}</p>
              <p className="cc-row__about">
                {[KIND_WORDS[kind].title, originWords(territory, organisation), theme].filter(Boolean).join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {start > 0 || next ? (
        <Pages
          label="Pages des contributions en attente"
          words={`De ${start + 1} à ${start + items.length} sur ${formatNumber(total)}`}
          previous={start > 0 ? benchAddress(slug, filters, previous) : null}
          next={next ? benchAddress(slug, filters, next) : null}
        />
      ) : null}
    </>
  )
}

function Nothing({ board: { slug, counts, filters, frozen } }: { board: Board }) {
  if (counts.published === 0)
    return <EmptyState title="Aucune contribution publiée">Les besoins et les solutions apparaissent ici dès leur publication, les plus anciens en premier.</EmptyState>
  if (filters.q !== undefined || filters.theme !== undefined)
    return <EmptyState title="Rien ne correspond" action={<a href={benchAddress(slug, {})}>Voir tout ce qui attend</a>}>Aucune contribution en attente ne répond à cette recherche.</EmptyState>
  return <EmptyState title="Tout est décidé">Chaque contribution publiée a reçu une décision. {frozen ? null : 'Une nouvelle contribution, ou une décision annulée, paraîtra ici.'}</EmptyState>
}
