import { QuietStatus } from '~/live/quiet-status'
import { Ordinal } from '~/ui/ordinal'
import { Voices } from './voices'
import { COUNTING, type CountedUnit, countWords, type Voices as Counts } from './words'

type Props = { unit: CountedUnit; voices: Counts; highest: number; rank: { rank: number; of: number } | null }

/** The count of one proposal, in large, moving by itself; its rank once the vote is closed. */
export function StandingVoices({ unit, voices, highest, rank }: Props) {
  const { main, beside } = countWords(unit, voices)
  return (
    <section aria-label="Nombre de voix" className="cc-standing">
      <Voices large unit={unit} voices={voices} highest={highest} />
      {rank ? <p className="cc-standing__rank"><Ordinal rank={rank.rank} /> sur {rank.of} propositions</p> : null}
      <details className="cc-counting">
        <summary>Ce qui est compté</summary>
        <p>{COUNTING[unit]}</p>
      </details>
      <QuietStatus words={`${main}, ${beside}`} />
    </section>
  )
}
