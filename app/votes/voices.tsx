import { ProgressBar } from '~/ui/progress-bar'
import { type CountedUnit, countedIn, countWords, type Voices as Counts } from './words'

type Props = { unit: CountedUnit; voices: Counts; highest: number; large?: boolean }

/** The count that decides, the other beside it, and a bar against the highest of the ballot. */
export function Voices({ unit, voices, highest, large }: Props) {
  const { main, beside } = countWords(unit, voices)
  return (
    <div className={large ? 'cc-voices cc-voices--large' : 'cc-voices'}>
      <p className="cc-voices__words">
        <strong>{main}</strong> <span className="cc-voices__beside">{large ? null : '· '}{beside}</span>
      </p>
      <ProgressBar quiet value={countedIn(unit, voices)} max={highest} label={`${main}, au regard de la proposition la plus soutenue`} />
    </div>
  )
}
