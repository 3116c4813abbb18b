import { actWords } from '~/journal/acts'
import type { JournalLine } from '~/journal/list-journal.server'
import { objectOf } from '~/journal/object-words'
import { formatInstant } from '~/ui/paris-time'
import { detailWords } from './journal-details'

/** Who did what to what, why, when: one line an act, the latest first. */
export function JournalLines({ lines }: { lines: JournalLine[] }) {
  return (
    <ol className="cc-journal">
      {lines.map((line) => {
        const { words, to } = objectOf(line)
        const detail = detailWords(line)
        return (
          <li key={line.id} id={`ligne-${line.id}`}>
            <p className="cc-journal__at">
              <time dateTime={line.at.toISOString()}>{formatInstant(line.at)}</time>
            </p>
            <div>
              <p>
                <strong>{line.actor}</strong> {actWords(line.act)}&nbsp;: {to ? <a href={to}>{words}</a> : words}
              </p>
              {detail ? <p>{detail}</p> : null}
              {line.reason ? <p>«&nbsp;{line.reason}&nbsp;»</p> : null}
              {line.edition && line.edition.name !== words ? <p className="cc-quiet">{line.edition.name}</p> : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
