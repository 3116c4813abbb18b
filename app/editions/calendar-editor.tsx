import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { stateOf } from './calendar'
import type { CalendarDesk } from './calendar-desk.server'
import { MoveForm } from './move-form'
import { MovePreview } from './move-preview'
import { MoveRequests } from './move-requests'
import type { Moved } from './move-words'
import { boundaryName } from './move-refusals'
import { PHASE_LABELS } from './words'

/** Why the page comes back: what to correct, a refusal, or what would follow from the move. */
export type MoveOutcomeShown = {
  errors?: FormError[]
  refused?: string
  typed?: Record<string, string>
  checked?: { move: Moved; consequences: string[]; reason: string; to: string }
}

const STATES = { past: 'passée', open: 'en cours', future: 'à venir' } as const

/** The dates of an edition, each that is still to come with the form that moves it; consequences are read before. */
export function CalendarEditor({ desk, outcome }: { desk: CalendarDesk; outcome?: MoveOutcomeShown | undefined }) {
  const { calendar, at, movable, requests, slug, secondPerson } = desk
  return (
    <>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <Told />
      {outcome?.checked ? <MovePreview slug={slug} {...outcome.checked} /> : null}
      {requests.length > 0 ? <MoveRequests slug={slug} requests={requests} /> : null}
      {movable.length === 0 ? (
        <Notice kind="info">Toutes les dates de cette consultation sont passées&nbsp;: plus aucune ne peut être déplacée.</Notice>
      ) : (
        <p>
          Une date se déplace tant qu’elle est à venir, avec un motif que tout le monde lira. Les heures sont celles de Paris.
          {secondPerson ? ' Pendant le vote, une autre personne de la modération doit confirmer.' : null}
        </p>
      )}
      <ol className="cc-dates">
        {calendar.map((phase) => (
          <li key={phase.kind}>
            <h2 className="fr-h6">
              {PHASE_LABELS[phase.kind]} <span className="cc-quiet">{STATES[stateOf(phase, at)]}</span>
            </h2>
            {(['opens', 'closes'] as const).map((boundary) => {
              const instant = boundary === 'opens' ? phase.opensAt : phase.closesAt
              return (
                <div key={boundary} className="cc-dates__one">
                  <p>
                    {boundary === 'opens' ? 'Ouverture' : 'Clôture'}&nbsp;: <strong>{formatInstant(instant)}</strong>
                  </p>
                  {instant > at ? (
                    <MoveForm slug={slug} kind={phase.kind} boundary={boundary} instant={instant} label={`Déplacer ${boundaryName(phase.kind, boundary)}`} outcome={outcome} />
                  ) : (
                    <p className="cc-quiet">Passée, elle ne se déplace plus.</p>
                  )}
                </div>
              )
            })}
          </li>
        ))}
      </ol>
    </>
  )
}
