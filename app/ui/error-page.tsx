import { SignInAgain } from './sign-in-again'

export type ErrorWords = { title: string; what: string; why: string }

/**
 * What happened, why, and the ways out. Never a stack, never a code alone. A 403 is only ever told to someone signed in:
 * whoever is not is led to the sign-in page first, or told so by a 401.
 * @param address the path asked for: who signs in comes back to it
 */
export function ErrorPage({ status, words, address }: { status: number; words: ErrorWords; address: string }) {
  return (
    <div className="cc-error">
      <p className="cc-error__status">Erreur {status}</p>
      <h1>{words.title}</h1>
      <p className="fr-text--lead">{words.what}</p>
      <p>{words.why}</p>
      {status === 401 ? <SignInAgain address={address} /> : null}
      <ul className="cc-error__ways">
        <li>
          <a className={status === 401 ? 'fr-btn fr-btn--secondary' : 'fr-btn'} href="/">
            Revenir à l’accueil
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href="/consultations">
            Voir les consultations
          </a>
        </li>
        {status === 403 ? (
          <li>
            <a className="fr-btn fr-btn--secondary" href="/compte">
              Voir mon compte
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
