import { Timeline } from '~/ui/timeline'
import { BoundaryLine } from './boundary-line'
import type { Calendar } from './calendar'
import { LocalHour } from './local-hour'
import { movesOf, type PastMove } from './past-moves'
import { PHASE_ACTS, phaseSteps } from './words'

const STATE_WORDS = { past: 'Terminé', open: 'En cours', future: 'À venir' } as const

/** The four phases with both their boundaries; a date that moved is struck beside the one that holds. */
export function PhaseTimeline({ calendar, moves, at }: { calendar: Calendar; moves: PastMove[]; at: Date }) {
  return (
    <Timeline
      label="Les phases"
      items={phaseSteps(calendar, at).map(({ kind, label, phase, state }) => ({
        at: phase ? STATE_WORDS[state] : 'Date à venir',
        title: label,
        state,
        children: (
          <>
            <p>{PHASE_ACTS[kind]}</p>
            {phase ? (
              <div className="cc-boundaries">
                <BoundaryLine label="Ouverture" at={phase.opensAt} moves={movesOf(moves, kind, 'opens')} />
                <BoundaryLine label="Clôture" at={phase.closesAt} moves={movesOf(moves, kind, 'closes')} />
                {state === 'past' ? null : <LocalHour instants={[phase.opensAt, phase.closesAt]} />}
              </div>
            ) : null}
          </>
        ),
      }))}
    />
  )
}
