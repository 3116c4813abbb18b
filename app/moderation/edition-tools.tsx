import type { Calendar } from '~/editions/calendar'
import { whereItStands } from '~/editions/standing'
import { standingWords } from '~/editions/words'
import { Card } from '~/ui/card'
import { Cards } from '~/ui/cards'

type Edition = { slug: string; name: string; calendar: Calendar; at: Date }

/** Every edition, with where it stands and the way to its tools. */
export function EditionTools({ editions }: { editions: Edition[] }) {
  return (
    <Cards>
      {editions.map(({ slug, name, calendar, at }) => (
        <Card key={slug} title={name} to={`/moderation/${slug}`}>
          {standingWords(whereItStands(calendar, at))}
        </Card>
      ))}
    </Cards>
  )
}
