import { formatInstant } from '~/ui/paris-time'
import type { ListedSession } from './list-sessions.server'
import { DOOR_LABELS } from './words'

/** The browsers where one is signed in, and how to sign out of those one does not have at hand. */
export function MySessions({ sessions }: { sessions: readonly ListedSession[] }) {
  const others = sessions.filter(({ current }) => !current).length
  return (
    <>
      <p>Une session finit après douze heures sans vous, sept jours au plus. Vous n’en reconnaissez pas une&nbsp;? Fermez-la. (L’heure de la dernière visite est à un quart d’heure près.)</p>
      <ul className="cc-people cc-sessions">
        {sessions.map((session) => (
          <li key={session.ref}>
            <p className="cc-people__name">
              {session.device || 'Navigateur inconnu'}
              {session.current ? <span className="cc-people__line">Cette connexion</span> : null}
            </p>
            <p>
              Ouverte {session.door ? `${DOOR_LABELS[session.door]} ` : ''}le {formatInstant(session.startedAt)}.
              {session.current ? null : <> Dernière visite le {formatInstant(session.lastSeenAt)}.</>}
            </p>
            {session.current ? null : (
              <form method="post" action="/compte/connexions/fermer">
                <button className="fr-btn fr-btn--sm fr-btn--secondary" type="submit" name="connexion" value={session.ref}>
                  Fermer<span className="fr-sr-only"> la connexion de {session.device || 'ce navigateur inconnu'}, ouverte le {formatInstant(session.startedAt)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others > 1 ? (
        <form method="post" action="/compte/connexions/fermer-les-autres">
          <button className="fr-btn fr-btn--secondary" type="submit">Fermer toutes les autres connexions</button>
        </form>
      ) : null}
    </>
  )
}
