import type { Phase } from '~/editions/calendar'
import { formatInstant } from '~/ui/paris-time'

/** What will be on the page of results, and when. */
export function emptyResultWords(vote: Phase | null, hidden: boolean): string {
  if (!vote) return 'Le classement des propositions sera ici. Le vote n’est pas encore au calendrier.'
  if (hidden) return `Les comptes restent cachés, pour tous, jusqu’à la clôture du vote, le ${formatInstant(vote.closesAt)}, heure de Paris. Le classement complet sera alors ici.`
  return `Le classement des propositions sera ici dès l’ouverture du vote, le ${formatInstant(vote.opensAt)}, heure de Paris.`
}

/** What will be in the ledger, and when. */
export function emptyLedgerWords(vote: Phase | null, hidden: boolean): string {
  if (!vote) return 'Le registre s’ouvre avec le vote, qui n’est pas encore au calendrier.'
  if (hidden) return `Qui lit chaque vote peut les compter\u00a0: comme les comptes, les lignes paraîtront à la clôture du vote, le ${formatInstant(vote.closesAt)}, heure de Paris.`
  return `Le registre s’ouvre avec le vote, le ${formatInstant(vote.opensAt)}, heure de Paris.`
}
