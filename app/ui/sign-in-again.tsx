import { useEffect, useState } from 'react'
import { keepLost } from './keep-typed'

/**
 * The way back in for whoever sent a form without a session any more. With scripts, in this tab, to the form as it was
 * filled; without, in another tab, and the form is one step back in this one.
 * @param address the path that was asked for
 */
export function SignInAgain({ address }: { address: string }) {
  const [page, setPage] = useState<string | null>(null)
  useEffect(() => setPage(keepLost()), [])
  if (page) {
    return (
      <>
        <p>Connectez-vous&nbsp;: vous reviendrez au formulaire, tel que vous l’aviez rempli.</p>
        <p><a className="fr-btn" href={`/connexion?retour=${encodeURIComponent(page)}`}>Se connecter et retrouver le formulaire</a></p>
      </>
    )
  }
  return (
    <>
      <p>Connectez-vous dans un autre onglet, puis revenez en arrière dans celui-ci&nbsp;: vous retrouverez le formulaire rempli, à envoyer à nouveau.</p>
      <p>
        <a className="fr-btn" href={`/connexion?retour=${encodeURIComponent(address)}`} target="_blank" rel="noopener">
          Se connecter (nouvel onglet)
        </a>
      </p>
    </>
  )
}
