import { formatDay, formatInstant } from '~/ui/paris-time'
import { Timeline } from '~/ui/timeline'
import { MovedDates } from './moved-dates'
import type { StoryEvent } from './story'
import { tellEvent } from './story-words'

type Props = {
  events: readonly StoryEvent[]
  label: string
  /** Events of several editions: each says which. */
  named?: boolean
}

/** What happened, the latest first. */
export function StoryLine({ events, label, named }: Props) {
  return (
    <Timeline
      label={label}
      items={events.map((event) => {
        const { title, text } = tellEvent(event)
        return {
          at: named ? `${event.name}, le ${formatDay(event.at)}` : formatInstant(event.at),
          title: named ? <a href={`/consultations/${event.slug}`}>{title}</a> : title,
          children: event.kind === 'moved' ? <MovedDates moves={event.moves} /> : text ? <p>{text}</p> : undefined,
          state: 'past',
        }
      })}
    />
  )
}
