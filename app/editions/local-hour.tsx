import { useEffect, useState } from 'react'

/** The same instants at the reader’s own hour, for who reads from overseas; nothing where it is the hour of Paris. */
export function LocalHour({ instants }: { instants: [opens: Date, closes: Date] }) {
  const [words, setWords] = useState<string | null>(null)
  const [opens, closes] = instants.map((instant) => instant.getTime())
  useEffect(() => {
    const format = (zone?: string) => {
      const reader = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
      return [opens, closes].map((instant) => reader.format(instant).replace(/ à /, ' à\u00a0')).join(' au ')
    }
    setWords(format() === format('Europe/Paris') ? null : format())
  }, [opens, closes])
  return words ? <p>À votre heure&nbsp;: du {words}.</p> : null
}
