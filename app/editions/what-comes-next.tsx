import { formatInstant } from '~/ui/paris-time'
import { Timeline } from '~/ui/timeline'
import type { Calendar } from './calendar'
import { boundaryWords } from './words'

/** The boundaries still to come, the nearest first. */
export function WhatComesNext({ calendar, at }: { calendar: Calendar; at: Date }) {
  const ahead = calendar
    .flatMap(({ kind, opensAt, closesAt }) => [
      { kind, boundary: 'opens' as const, on: opensAt },
      { kind, boundary: 'closes' as const, on: closesAt },
    ])
    .filter(({ on }) => on > at)
  if (ahead.length === 0) return null
  return (
    <section aria-labelledby="ensuite">
      <h2 id="ensuite">Ce qui vient ensuite</h2>
      <Timeline
        label="Dates à venir"
        items={ahead.map(({ kind, boundary, on }) => ({ at: formatInstant(on), title: boundaryWords(kind, boundary), state: 'future' }))}
      />
    </section>
  )
}
