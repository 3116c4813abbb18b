import { LETTERS_LIMIT } from '~/mail/limits'
import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { formatDay, formatInstant } from '~/ui/paris-time'
import { needsTwoFactors } from '../policy'
import type { Role } from '../viewer'
import { type LinkedIdentity, providerName, unlinkSentence, type WaysIn, whyCannotUnlink } from './ways-in'

type Props = { ways: WaysIn; email: string | null; /** Whether the site has ProConnect now. */ open: boolean; /** Whether one may link an account of it: not those of a demonstration. */ mayLink: boolean; /** Held, awake or not. */ roles: readonly Role[] }

/** How one comes in: by one's address, and by the accounts of ProConnect linked to one's own, each with the way to unlink it. */
export function LinkedIdentities({ ways, email, open, mayLink, roles }: Props) {
  const refusal = whyCannotUnlink(ways, open)
  return (
    <>
      <ul className="cc-people cc-ways-in">
        {email ? (
          <li>
            <p className="cc-people__name">Courriel <span className="cc-people__line">{email}</span></p>
            <p>Un code envoyé à cette adresse vous fait entrer.{ways.addressProven ? ' Il a servi ces derniers jours.' : null}</p>
            {ways.addressTold ? <p className="cc-quiet">{FEW_LETTERS}</p> : null}
          </li>
        ) : null}
        {ways.identities.map((one) => (
          <li key={one.ref}>
            <p className="cc-people__name">ProConnect <span className="cc-people__line">{providerName(one.provider)}</span></p>
            <div>
              <p>Relié le {formatDay(one.linkedAt)}.{one.usedAt ? <> Dernière connexion le {formatInstant(one.usedAt)}.</> : null}</p>
              {refusal ? <p className="cc-quiet">{unlinkSentence(refusal)}</p> : <Unlink identity={one} strong={ways.identities.length === 1 && roles.some(needsTwoFactors)} />}
            </div>
          </li>
        ))}
      </ul>
      {refusal && ways.identities.length > 0 ? <p><a className="fr-btn fr-btn--secondary" href="/connexion/adresse?retour=/compte">Entrer avec un code reçu par courriel</a></p> : null}
      {mayLink ? <p><a href="/connexion/proconnect?retour=/compte">{ways.identities.length > 0 ? 'Relier un autre compte ProConnect' : 'Relier un compte ProConnect'}</a></p> : null}
    </>
  )
}

/** `strong`: it is the last that could open a session by two factors, which their roles ask for. */
function Unlink({ identity: { ref, provider }, strong }: { identity: LinkedIdentity; strong: boolean }) {
  return (
    <Confirm label={<>Délier ce compte ProConnect…<span className="fr-sr-only"> ({providerName(provider)})</span></>} danger>
      <p>Il n’ouvrira plus votre compte. Les sessions qu’il a ouvertes se ferment, celle-ci comprise si c’en est une&nbsp;: vous entrerez autrement. Rien d’autre ne change, et une lettre vous le confirme.</p>
      {strong ? <p>Vos rôles demandent une session ouverte avec deux facteurs&nbsp;: ils attendront que vous reliiez un autre compte ProConnect.</p> : null}
      <form method="post" action="/compte/proconnect/delier">
        <input type="hidden" name="identite" value={ref} />
        <ActionButton variant="danger">Délier ce compte</ActionButton>
      </form>
    </Confirm>
  )
}

/** Nobody has proven that the address is theirs: it may be a stranger’s, who would be flooded by acts that are not theirs. */
const FEW_LETTERS = `ProConnect l’a indiquée et personne ne l’a encore vérifiée\u00a0: ${LETTERS_LIMIT} lettres au plus y partent par quart d’heure. Ce que vous faites est enregistré, que la lettre parte ou non. Entrer une fois avec un code la vérifie.`
