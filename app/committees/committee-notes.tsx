import { count } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import { COMMITTEE_WORDS } from './decision'
import type { Committee } from './list-committees.server'

/** The sittings of an edition in a few lines: when, who sat, what came out. */
export function CommitteeNotes({ committees }: { committees: readonly Committee[] }) {
  if (committees.length === 0) return null
  return (
    <section aria-labelledby="seances">
      <h2 id="seances">Les comités</h2>
      {committees.map(({ number, heldAt, quorum, seats, kept, notKept, deferred }) => (
        <article key={number} className="cc-sitting">
          <h3>{COMMITTEE_WORDS[number] ?? `Comité n°\u00a0${number}`}</h3>
          <p>
            Réuni le {formatDay(heldAt)}&nbsp;: {outcomes({ kept, notKept, deferred })}. Quorum&nbsp;: {count(quorum, 'membre', 'membres')}.
          </p>
          {seats.length > 0 ? <p>Y siégeaient&nbsp;: {seats.join(', ')}.</p> : null}
        </article>
      ))}
    </section>
  )
}

const outcomes = ({ kept, notKept, deferred }: Pick<Committee, 'kept' | 'notKept' | 'deferred'>) =>
  [
    kept > 0 ? count(kept, 'retenue', 'retenues') : null,
    notKept > 0 ? count(notKept, 'non retenue', 'non retenues') : null,
    deferred > 0 ? count(deferred, 'reportée', 'reportées') : null,
  ].filter(Boolean).join(', ') || 'aucune décision'
