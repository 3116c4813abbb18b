import type { Phase } from '~/editions/calendar'
import { formatInstant } from '~/ui/paris-time'
import { nextCheckpointAt } from './policy'

/** When there will be a first checkpoint, and why not before. */
export function emptyCheckpointWords(vote: Phase | null, isHidden: boolean): string {
  if (!vote) return 'Le premier paraîtra avec le vote, qui n’est pas encore au calendrier.'
  if (isHidden) return `Un point de contrôle dit combien de lignes a le registre, donc de voix\u00a0: comme les comptes, il attend la clôture du vote, le ${formatInstant(vote.closesAt)}, heure de Paris.`
  return `Le premier paraîtra dès l’ouverture du vote, le ${formatInstant(vote.opensAt)}, heure de Paris.`
}

/** When a line that no checkpoint covers yet will have one. @param latest when the last one was published */
export function nextCheckpointWords(vote: Phase | null, latest: Date | null): string {
  const none = 'Aucun point de contrôle ne couvre encore cette ligne'
  if (!vote || !latest) return `${none}\u00a0: le premier est attendu d’un instant à l’autre.`
  const next = nextCheckpointAt(vote, latest)
  return next
    ? `${none}\u00a0: le prochain est attendu le ${formatInstant(next)}, heure de Paris.`
    : `${none}\u00a0: le prochain est celui du scellement, qui suit la clôture du vote, le ${formatInstant(vote.closesAt)}, heure de Paris.`
}

/** The French sentence of each refusal about the letters of checkpoints. */
export const SUBSCRIPTION_SENTENCES = {
  'vote-sealed': 'Le vote est scellé\u00a0: son dernier point de contrôle est publié, il n’y en aura plus d’autre.',
  'link-expired': 'Ce lien ne vaut plus rien\u00a0: il avait sept jours, ou l’adresse a été effacée. Tapez-la de nouveau depuis la page du registre.',
} as const

/** What follows the asking, the same whatever the address: nothing is said of who receives them. */
export const CHECKPOINTS_ASKED = {
  title: 'Il reste à confirmer',
  words: 'Si cette adresse n’est pas déjà inscrite, une lettre vient de lui être écrite. Ouvrez son lien et utilisez le bouton de la page\u00a0: sans cela, rien d’autre ne lui sera envoyé. Pas de lettre\u00a0? Attendez dix minutes avant de redemander.',
} as const
