import { formatInstant } from '~/ui/paris-time'
import { BEFORE_WORDS } from './between-words'
import type { Calendar } from './calendar'
import { Countdown } from './countdown'
import { whereItStands } from './standing'
import { OPEN_WORDS, PHASE_ACTS, standingWords } from './words'

type Props = {
  edition: { calendar: Calendar; at: Date }
  act: { label: string; to: string } | undefined
}

/** What is open today, until when, what is done meanwhile, and the one act open to the reader. */
export function Today({ edition: { calendar, at }, act }: Props) {
  const standing = whereItStands(calendar, at)
  if (standing.state === 'open') {
    const { kind, closesAt } = standing.phase
    return (
      <section className="cc-today" aria-labelledby="aujourdhui">
        <h2 id="aujourdhui">{OPEN_WORDS[kind]}</h2>
        <p className="fr-text--lead">
          Jusqu’au <strong>{formatInstant(closesAt)}</strong>, heure de Paris, <Countdown until={closesAt} at={at} />.
        </p>
        <p>{PHASE_ACTS[kind]}</p>
        {act ? <a className="fr-btn fr-btn--lg" href={act.to}>{act.label}</a> : null}
      </section>
    )
  }
  return (
    <section className="cc-today" aria-labelledby="aujourdhui">
      <h2 id="aujourdhui">{standingWords(standing)}</h2>
      <p>{standing.state === 'waiting' ? BEFORE_WORDS[standing.next.kind] : QUIET[standing.state]}</p>
    </section>
  )
}

const QUIET = {
  over: 'Plus rien n’est ouvert, et tout reste lisible\u00a0: les contributions et leurs réponses, le résultat du vote, les lauréats et leurs projets.',
  unplanned: 'Les quatre phases seront annoncées ici avec leur jour et leur heure.',
}
