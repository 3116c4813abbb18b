import type { Phase } from '~/editions/calendar'
import { formatInstant } from '~/ui/paris-time'

/** When there will be a first checkpoint, and why not before. */
export function emptyCheckpointWords(vote: Phase | null, isHidden: boolean): string {
  if (!vote) return 'Le premier paraîtra avec le vote, qui n’est pas encore au calendrier.'
  if (isHidden) return `Un point de contrôle dit combien de lignes a le registre, donc de voix\u00a0: comme les comptes, il attend la clôture du vote, le ${formatInstant(vote.closesAt)}, heure de Paris.`
  return `Le premier paraîtra dès l’ouverture du vote, le ${formatInstant(vote.opensAt)}, heure de Paris.`
}

/** The French sentence of each refusal about the letters of checkpoints. */
export const SUBSCRIPTION_SENTENCES = {
  'vote-sealed': 'Le vote est scellé\u00a0: son dernier point de contrôle est publié, il n’y en aura plus d’autre.',
  'link-expired': 'Ce lien ne vaut plus rien\u00a0: il avait sept jours, ou l’adresse a été effacée. Tapez-la de nouveau depuis la page du registre.',
} as const
