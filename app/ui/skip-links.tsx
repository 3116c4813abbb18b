/** The first thing the keyboard meets: over the header, to what the page is about. */
export function SkipLinks() {
  return (
    <nav className="cc-skip" aria-label="Accès rapide">
      <a href="#contenu">Aller au contenu</a>
      <a href="#pied">Aller au pied de page</a>
    </nav>
  )
}
