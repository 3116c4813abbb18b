export type ErrorWords = { title: string; what: string; why: string }

/** What happened, why, and the ways out. Never a stack, never a code alone. */
export function ErrorPage({ status, words }: { status: number; words: ErrorWords }) {
  return (
    <div className="cc-error">
      <p className="cc-error__status">Erreur {status}</p>
      <h1>{words.title}</h1>
      <p className="fr-text--lead">{words.what}</p>
      <p>{words.why}</p>
      <ul className="cc-error__ways">
        <li>
          <a className="fr-btn" href="/">
            Revenir à l’accueil
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href="/consultations">
            Voir les consultations
          </a>
        </li>
        {status === 401 || status === 403 ? (
          <li>
            <a className="fr-btn fr-btn--secondary" href="/connexion">
              Se connecter
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
