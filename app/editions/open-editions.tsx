import { formatInstant } from '~/ui/paris-time'
import type { Calendar } from './calendar'
import { Countdown } from './countdown'
import { whereItStands } from './standing'
import { standingWords } from './words'

type Shown = { slug: string; name: string; calendar: Calendar; at: Date; act?: { label: string; to: string } | undefined }

/**
 * What is open now, until when, and what one can do there: one row an edition.
 * @param next the edition to announce when nothing is open
 */
export function OpenEditions({ editions, next }: { editions: readonly Shown[]; next?: Shown | undefined }) {
  if (editions.length === 0) return <NothingOpen next={next} />
  return (
    <ul className="cc-open">
      {editions.map(({ slug, name, calendar, at, act }) => {
        const standing = whereItStands(calendar, at)
        return (
          <li key={slug}>
            <h3>
              <a href={`/consultations/${slug}`}>{name}</a>
            </h3>
            <p>
              <strong>{standingWords(standing)}</strong>
              {standing.state === 'open' ? (
                <>
                  {' '}jusqu’au {formatInstant(standing.phase.closesAt)},{' '}
                  <Countdown until={standing.phase.closesAt} at={at} />
                </>
              ) : null}
            </p>
            {act ? (
              <a className="fr-btn fr-btn--secondary fr-btn--sm" href={act.to} aria-label={`${act.label}, ${name}`}>
                {act.label}
              </a>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function NothingOpen({ next }: { next?: Shown | undefined }) {
  if (!next) return <p>Aucune consultation n’est ouverte. La prochaine sera annoncée ici, avec ses dates.</p>
  return (
    <p>
      Rien n’est ouvert aujourd’hui. <a href={`/consultations/${next.slug}`}>{next.name}</a>&nbsp;:{' '}
      {lowerFirst(standingWords(whereItStands(next.calendar, next.at)))}.
    </p>
  )
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
