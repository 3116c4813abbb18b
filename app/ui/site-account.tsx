/** What the header may know of the person: enough to greet and to show the doors that open. */
export type HeaderViewer = { displayName: string; territory: string | null; moderator: boolean; administrator: boolean }

/** The way in, or the account and the way out. Leaving is a POST: following a link never signs anyone out. */
export function Account({ viewer }: { viewer: HeaderViewer | null }) {
  if (!viewer) {
    return (
      <div className="cc-account">
        <a className="fr-btn fr-btn--sm fr-btn--secondary" href="/connexion">
          Se connecter
        </a>
      </div>
    )
  }
  return (
    <div className="cc-account">
      {viewer.moderator ? <a href="/moderation">Modération</a> : null}
      {viewer.administrator ? <a href="/moderation/journal">Journal</a> : null}
      <a href="/compte" title={[viewer.displayName, viewer.territory].filter(Boolean).join(', ')}>
        Mon compte
      </a>
      <form method="post" action="/deconnexion">
        <button className="fr-btn fr-btn--sm fr-btn--tertiary" type="submit">
          Se déconnecter
        </button>
      </form>
    </div>
  )
}
