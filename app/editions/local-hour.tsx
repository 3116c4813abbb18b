import { useEffect, useState } from 'react'
import { formatInstant, formatInstantIn } from '~/ui/paris-time'

/** The same instants at the reader’s own hour, for who reads from overseas; nothing where it is the hour of Paris. */
export function LocalHour({ instants }: { instants: [opens: Date, closes: Date] }) {
  const [words, setWords] = useState<string | null>(null)
  const [opens, closes] = [instants[0].getTime(), instants[1].getTime()]
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const both = (format: (at: Date) => string) => [opens, closes].map((instant) => format(new Date(instant))).join(' au\u00a0')
    const here = both((at) => formatInstantIn(timeZone, at))
    setWords(here === both(formatInstant) ? null : here)
  }, [opens, closes])
  return words ? <p>À votre heure&nbsp;: du {words}.</p> : null
}
