import { Notice } from '~/ui/notice'
import { type AskAddressRefusal, addressSentence } from './policy'

/** Why the address cannot be changed now, and the way out. */
export function NotNow({ refusal, proconnect }: { refusal: AskAddressRefusal; /** Whether the site has ProConnect. */ proconnect: boolean }) {
  if (refusal.refused !== 'proof-too-old') return <Notice kind="info">{addressSentence(refusal)}</Notice>
  return (
    <>
      <Notice kind="info" title="Prouvez d’abord que c’est vous">{addressSentence(refusal)}</Notice>
      <p className="cc-buttons">
        <a className="fr-btn" href="/connexion/adresse?retour=/compte/adresse">Recevoir un code par courriel</a>
        {proconnect ? <a className="fr-btn fr-btn--secondary" href="/connexion/proconnect?retour=/compte/adresse">Se connecter avec ProConnect</a> : null}
      </p>
      <p>Vous ne lisez plus cette adresse{proconnect ? ', et n’avez pas ProConnect' : ''}&nbsp;? Écrivez à l’équipe, dont l’adresse est aux <a href="/mentions-legales">mentions légales</a>.</p>
    </>
  )
}
