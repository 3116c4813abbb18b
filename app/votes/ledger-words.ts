/** What each kind of line says, for who reads the ledger rather than recounts it. */
export const LINE_WORDS: Record<string, string> = {
  genesis: 'Règles et propositions fixées',
  opening: 'Ouverture du vote',
  rescheduling: 'Date déplacée',
  vote: 'Soutien',
  withdrawal: 'Retrait d’un soutien',
  invalidation: 'Soutien invalidé',
  closing: 'Clôture du vote',
  seal: 'Scellement des totaux',
}
