/** The published facts of a scheme, as its source gives them (null where the source is silent). */
export type SchemeFacts = {
  themes: string[]
  type: string | null
  target: string | null
  envelope: { amountEuros: number; scope: string } | null
  opensOn: string | null
  closesOn: string | null
  funding: string | null
  apply: string[]
}
