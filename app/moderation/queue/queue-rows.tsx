import { KIND_WORDS, originWords } from '~/contributions/words'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { count, formatNumber } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { formatInstant } from '~/ui/paris-time'
import { fileAddress, queueAddress } from './queue-address'
import { STATE_WORDS } from './queue-words'
import type { Queue } from './read-queue.server'
import { asShown, FILE_FIELD } from './shown'

/** What waits, a dense row each; its title leads to the whole file. */
export function QueueRows({ queue }: { queue: Queue }) {
  const { slug, filters, frozen, page: { items, start, total, previous, next } } = queue
  if (items.length === 0) return <Nothing queue={queue} />
  return (
    <>
      <p className="cc-bench__count">{count(total, 'contribution', 'contributions')}, les plus anciennes d’abord{total > items.length ? `, de ${start + 1} à ${start + items.length}` : ''}</p>
      <ul className="cc-rows">
        {items.map(({ id, state, kind, title, text, theme, territory, organisation, depositedAt, savedAt, looks }) => (
          <li key={id} className="cc-row">
            {frozen ? null : <input type="checkbox" name={`${FILE_FIELD}${id}`} value={asShown({ looks, savedAt })} aria-labelledby={`titre-${id}`} />}
            <div>
              <p className="cc-row__title" id={`titre-${id}`}>
                <a data-row href={fileAddress(slug, id, filters)}>{title}</a> <Badge tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].badge}</Badge>
              </p>
              <p className="cc-row__text">{text}</p>
              <p className="cc-row__about">
                {[KIND_WORDS[kind].title, originWords(territory, organisation), theme, `${KIND_WORDS[kind].filed} le ${formatInstant(new Date(depositedAt))}`].filter(Boolean).join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {start > 0 || next ? (
        <Pages
          label="Pages de la file"
          words={`De ${start + 1} à ${start + items.length} sur ${formatNumber(total)}`}
          previous={start > 0 ? queueAddress(slug, filters, previous) : null}
          next={next ? queueAddress(slug, filters, next) : null}
        />
      ) : null}
    </>
  )
}

function Nothing({ queue: { slug, filters, looksBefore } }: { queue: Queue }) {
  if (filters.q !== undefined || filters.theme !== undefined || filters.state !== undefined)
    return <EmptyState title="Rien ne correspond" action={<a href={queueAddress(slug, {})}>Voir tout ce qui attend</a>}>Aucune contribution ne répond à ces filtres.</EmptyState>
  return <EmptyState title="Tout est regardé">{looksBefore ? 'Une contribution paraît ici dès son dépôt, avant d’être publique.' : 'Une contribution paraît ici dès sa publication.'} Modifiée par son auteur, elle revient.</EmptyState>
}
