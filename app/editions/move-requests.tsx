import { ActionButton } from '~/ui/action-button'
import { formatInstant } from '~/ui/paris-time'
import type { CalendarDesk } from './calendar-desk.server'
import { moveSentence } from './move-refusals'
import { movedSentence } from './move-words'

/** The moves asked for while people vote: another person confirms, anyone may give up. */
export function MoveRequests({ slug, requests }: { slug: string; requests: CalendarDesk['requests'] }) {
  return (
    <section className="cc-preview" aria-labelledby="demandes">
      <h2 id="demandes" className="fr-h5">
        À confirmer par une seconde personne
      </h2>
      {requests.map((request) => (
        <div key={request.id}>
          <p>
            <strong>{movedSentence(request)}</strong> Demandé par {request.mine ? 'vous' : request.askedByName} le {formatInstant(request.askedAt)}. Motif&nbsp;: «&nbsp;{request.reason}&nbsp;»
          </p>
          <div className="cc-pair">
            <form method="post" action={`/moderation/${slug}/calendrier/confirmer`}>
              <input type="hidden" name="requestId" value={request.id} />
              <ActionButton disabledReason={whyNotConfirmed(request)}>Confirmer</ActionButton>
            </form>
            <form method="post" action={`/moderation/${slug}/calendrier/abandonner`}>
              <input type="hidden" name="requestId" value={request.id} />
              <ActionButton variant="tertiary">Abandonner</ActionButton>
            </form>
          </div>
        </div>
      ))}
    </section>
  )
}

function whyNotConfirmed({ mine, askerInOffice }: CalendarDesk['requests'][number]): string | undefined {
  if (mine) return 'C’est à une autre personne de confirmer.'
  return askerInOffice ? undefined : moveSentence({ refused: 'asker-left-office' })
}
