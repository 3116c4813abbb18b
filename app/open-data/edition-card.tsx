import type { Calendar } from '~/editions/calendar'
import { Countdown } from '~/editions/countdown'
import { whereItStands } from '~/editions/standing'
import { standingWords } from '~/editions/words'
import { Card } from '~/ui/card'
import { count } from '~/ui/french'
import type { Figures } from './figures'

type Shown = { slug: string; name: string; summary: string; calendar: Calendar; at: Date; figures: Figures | undefined }

/** An edition in a list: where it stands, what it is about, what it has given so far. */
export function EditionCard({ edition: { slug, name, summary, calendar, at, figures } }: { edition: Shown }) {
  const standing = whereItStands(calendar, at)
  return (
    <Card
      title={name}
      to={`/consultations/${slug}`}
      detail={
        <>
          {standingWords(standing)}
          {standing.state === 'open' ? <>, <Countdown until={standing.phase.closesAt} at={at} /></> : null}
        </>
      }
    >
      <p>{summary}</p>
      {figures ? <p className="cc-quiet">{figureWords(figures)}</p> : null}
    </Card>
  )
}

/** “276 besoins, 200 solutions, 67 propositions, 531 voix comptées, 44 lauréats”; what has not begun is left out. */
function figureWords({ needs, solutions, proposals, votes, laureates }: Figures): string {
  const words: [number, string, string][] = [
    [needs, 'besoin', 'besoins'],
    [solutions, 'solution', 'solutions'],
    [proposals, 'proposition', 'propositions'],
    [votes?.counted ?? 0, 'voix comptée', 'voix comptées'],
    [laureates, 'projet lauréat', 'projets lauréats'],
  ]
  return words.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many)).join(', ') || 'Rien n’est encore déposé.'
}
