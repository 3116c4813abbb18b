import { ActionButton } from '~/ui/action-button'
import { Notice } from '~/ui/notice'
import { type LeaveRefusal, leaveSentence } from './leaving'

type Props = { email: string | null; /** Whether the site has ProConnect. */ proconnect: boolean; /** Why the account cannot be erased now. */ refusal: LeaveRefusal | null; /** What was not answered. */ error: string | null }

/** The act that cannot be undone: a box to tick, then the button; or why not now, with the way out. */
export function LeaveDoor({ email, proconnect, refusal, error }: Props) {
  if (refusal) return <NotNow refusal={refusal} proconnect={proconnect} />
  return (
    <form method="post" action="/compte/quitter">
      <p>Compte de {email}.</p>
      <div className={error ? 'fr-checkbox-group fr-checkbox-group--error' : 'fr-checkbox-group'}>
        <input type="checkbox" id="understood" name="understood" value="oui" required aria-invalid={error ? true : undefined} aria-describedby={error ? 'understood-error' : undefined} />
        <label className="fr-label" htmlFor="understood">J’ai lu ce qui est effacé et ce qui reste&nbsp;; je veux effacer mon compte.</label>
        {error ? <p className="fr-error-text" id="understood-error" role="alert">{error}</p> : null}
      </div>
      <div className="cc-buttons">
        <ActionButton variant="danger">Effacer mon compte pour toujours</ActionButton>
        <a className="fr-btn fr-btn--tertiary" href="/compte">Garder mon compte</a>
      </div>
    </form>
  )
}

type Refused = { refusal: LeaveRefusal; proconnect: boolean }

function NotNow({ refusal, proconnect }: Refused) {
  return (
    <>
      <Notice kind={refusal.refused === 'proof-too-old' ? 'info' : 'warning'} title={refusal.refused === 'proof-too-old' ? 'Prouvez d’abord que c’est vous' : 'À transmettre d’abord'}>
        {leaveSentence(refusal)}
      </Notice>
      <p className="cc-buttons"><WayOut refusal={refusal} proconnect={proconnect} /></p>
    </>
  )
}

function WayOut({ refusal, proconnect }: Refused) {
  if (refusal.refused === 'proof-too-old') {
    return (
      <>
        <a className="fr-btn" href="/connexion/adresse?retour=/compte/quitter">Recevoir un code par courriel</a>
        {proconnect ? <a className="fr-btn fr-btn--secondary" href="/connexion/proconnect?retour=/compte/quitter">Se connecter avec ProConnect</a> : null}
      </>
    )
  }
  if (refusal.refused === 'last-administrator') return <a className="fr-btn fr-btn--secondary" href="/mentions-legales">À qui écrire</a>
  return refusal.files.map(({ id, slug, proposal }) => (
    <a key={id} className="fr-btn fr-btn--secondary" href={`/consultations/${slug}/candidatures/${id}`}>{`Voir le dossier «\u00a0${proposal}\u00a0»`}</a>
  ))
}
