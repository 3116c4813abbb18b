import { carryReturn } from './safe-return'

/** In place of a code already typed, the way on: the account of a newcomer who went back waits for who they are. */
export function AddressProven({ email, retour }: { email: string; retour: string }) {
  return (
    <>
      <p>Le code tapé pour <strong>{email}</strong> était bon&nbsp;: il n’en faut pas d’autre. Il reste à dire qui vous êtes, en une minute.</p>
      <p><a className="fr-btn" href={carryReturn('/connexion/profil', retour)}>Continuer</a></p>
      <p>Ce n’est pas la bonne adresse&nbsp;? <a href={carryReturn('/connexion/adresse', retour)}>Recevez un code à une autre</a>.</p>
    </>
  )
}
