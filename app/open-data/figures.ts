/** What an edition has produced so far: the same figures on every page, in the API and in the files. */
export type Figures = {
  needs: number
  solutions: number
  /** Verdicts of the published contributions; what is in none of the three is waiting. */
  regrouped: number
  redirected: number
  rejected: number
  proposals: number
  /** Proposals kept by the first committee. */
  kept: number
  /** Null while the counts are hidden; `counted` is in the edition's counted unit. */
  votes: { counted: number; territories: number; people: number } | null
  /** Applications submitted and not withdrawn, and those accepted. */
  applications: number
  referents: number
  /** Designated and published laureates, and their amount. */
  laureates: number
  amountCents: number
}
