import { useLocation } from '@remix-run/react'
import { type SessionLeft, useSessionLeft } from './use-session-left'

/**
 * Says, some minutes before, that the session ends, and makes it last at a press; once it is over, how to sign in again
 * without losing what is typed. Told to a screen reader once each, without taking the focus. Without scripts nothing is
 * said: a form sent too late says then what to do.
 * @param listens whether to say at once that it was closed on another screen: not where the page heeds that already
 * @param broughtBack what was typed before the session ended has just been put back in its form
 */
export function SessionWatch({ session, listens, broughtBack }: { session: SessionLeft; listens: boolean; broughtBack: boolean }) {
  const { state, canLast, keep } = useSessionLeft(session, listens)
  const { pathname, search } = useLocation()
  const words = WORDS[state === 'soon' && !canLast ? 'last' : state] || (broughtBack ? BROUGHT_BACK : '')
  const again = (
    <a className="fr-btn fr-btn--sm" href={`/connexion?retour=${encodeURIComponent(pathname + search)}`} target="_blank" rel="noopener">
      Se reconnecter (nouvel onglet)
    </a>
  )
  return (
    <div {...(words && { role: 'region', 'aria-label': 'Votre session' })} className={words ? `cc-session cc-session--${state}` : 'cc-session'}>
      <p role="status">{words}</p>
      {state === 'soon' && canLast ? <button className="fr-btn fr-btn--sm" type="button" onClick={() => void keep()}>Rester connecté</button> : null}
      {state === 'over' || (state === 'soon' && !canLast) ? again : null}
    </div>
  )
}

const BROUGHT_BACK = 'Ce que vous aviez tapé avant la fin de votre session est revenu. Relisez-le, puis envoyez-le.'

const WORDS = {
  quiet: '',
  soon: 'Votre session se termine dans moins de dix minutes.',
  last: 'Votre session se termine dans moins de dix minutes\u00a0: elle a sept jours, il faut en ouvrir une autre. Ce que vous avez tapé reste ici.',
  over: 'Votre session est terminée. Ce que vous avez tapé reste ici\u00a0: reconnectez-vous, puis revenez à cet onglet.',
  kept: 'Votre session continue.',
}
