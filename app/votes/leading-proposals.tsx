import { useMovingRows } from '~/live/use-moving-rows'
import { formatNumber } from '~/ui/french'
import type { Ranked } from './ranking'
import { type CountedUnit, countedIn } from './words'

type Props = {
  slug: string
  ranked: Ranked[]
  highest: number
  unit: CountedUnit
  /** How many of the first are not revealed yet. */
  covered?: number
}

/** From how many characters a title takes smaller letters, so that the longest one allowed stays on two lines of the big screen. */
const LONG = 85

/** The first proposals of the ballot, gliding to their new place as counts move. */
export function LeadingProposals({ slug, ranked, highest, unit, covered = 0 }: Props) {
  const list = useMovingRows<HTMLOListElement>(ranked.map(({ id }) => id).join(' '))
  return (
    <ol className="cc-leading" ref={list}>
      {ranked.map(({ id, rank, title, voices }, index) => {
        if (index < covered) {
          return (
            <li key={id} className="cc-leading__covered">
              <span className="cc-leading__rank">{rank}</span>
              <span>À dévoiler</span>
            </li>
          )
        }
        const counted = countedIn(unit, voices)
        return (
          <li key={id} className={title.length > LONG ? 'cc-leading__long' : undefined}>
            <span className="cc-leading__rank">{rank}</span>
            <a href={`/consultations/${slug}/propositions/${id}`}>{title}</a>
            <span className="cc-leading__count">{formatNumber(counted)}</span>
            <progress value={counted} max={Math.max(1, highest)} aria-label={`Voix de la proposition «\u00a0${title}\u00a0», au regard de la plus soutenue`} />
          </li>
        )
      })}
    </ol>
  )
}
