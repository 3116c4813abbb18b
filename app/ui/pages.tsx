type Props = {
  /** What is shown, in words: “Contributions 21 à 40 sur 276”. */
  words: string
  previous?: string | null | undefined
  next?: string | null | undefined
  /** What the pages are of, for the label of the navigation. */
  label?: string
}

/** The way to the neighbouring pages of a list read by cursor: addresses, no page numbers. */
export function Pages({ words, previous, next, label = 'Pages de la liste' }: Props) {
  return (
    <nav className="cc-pages" aria-label={label}>
      {previous ? (
        <a className="fr-btn fr-btn--secondary" href={previous} rel="prev">
          Page précédente
        </a>
      ) : null}
      <p>{words}</p>
      {next ? (
        <a className="fr-btn fr-btn--secondary" href={next} rel="next">
          Page suivante
        </a>
      ) : null}
    </nav>
  )
}
