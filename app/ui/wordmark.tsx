/** The name of the site and what it is for. Only the State’s own brand shows the République Française block. */
export function Wordmark({ brand }: { brand: 'neutre' | 'etat' }) {
  return (
    <div className="cc-wordmark">
      {brand === 'etat' ? (
        <p className="fr-logo">
          République
          <br />
          Française
        </p>
      ) : null}
      <a href="/" title="Accueil, Co-construire">
        <svg viewBox="0 0 40 40" width="36" height="36" aria-hidden="true">
          <circle cx="15" cy="20" r="11" />
          <circle cx="25" cy="20" r="11" />
        </svg>
        <span className="cc-wordmark__name">Co-construire</span>
      </a>
      <p className="cc-wordmark__baseline">Les services numériques des territoires, choisis et construits ensemble</p>
    </div>
  )
}
