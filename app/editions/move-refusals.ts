import { formatDay, formatHour, formatInstant } from '~/ui/paris-time'
import type { PhaseKind } from './calendar'
import type { Boundary, MoveRefusal } from './move-policy'
import { phaseSentence } from './refusals'

/** Why a request to move was not made, confirmed or dropped. */
export type RequestRefusal =
  | MoveRefusal
  | { refused: 'not-a-moderator' }
  | { refused: 'move-already-asked'; kind: PhaseKind; boundary: Boundary }
  | { refused: 'request-settled' }
  | { refused: 'same-person' }
  | { refused: 'asker-left-office' }
  | { refused: 'calendar-changed'; kind: PhaseKind; boundary: Boundary; instant: Date }

/** The French sentence of each refusal: what happened, why, what to do. */
export function moveSentence(refusal: RequestRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'not-a-moderator':
      return 'Le calendrier est réservé aux personnes qui modèrent la consultation\u00a0: rien n’a été changé. Si vous en faites partie, demandez ce rôle à un administrateur.'
    case 'boundary-past':
      return `${sentenceCase(boundaryName(refusal.kind, refusal.boundary))} est passée depuis le ${formatInstant(refusal.instant)}, heure de Paris\u00a0: seule une date encore à venir se déplace.`
    case 'moved-to-the-past':
      return `Cette date est déjà passée\u00a0: à Paris, il est ${formatHour(refusal.at)} le ${formatDay(refusal.at)}. Choisissez une date à venir.`
    case 'not-moved':
      return `C’est déjà la date prévue, le ${formatInstant(refusal.instant)}. Choisissez-en une autre.`
    case 'phase-without-length':
      return refusal.boundary === 'closes'
        ? `La phase ouvrirait après s’être close\u00a0: ${boundaryName(refusal.kind, 'closes')} est prévue le ${formatInstant(refusal.limit)}. Choisissez une date antérieure, ou déplacez d’abord la clôture.`
        : `La phase se clorait avant d’ouvrir\u00a0: ${boundaryName(refusal.kind, 'opens')} est prévue le ${formatInstant(refusal.limit)}. Choisissez une date postérieure.`
    case 'phases-overlap':
      return refusal.boundary === 'closes'
        ? `Deux phases se chevaucheraient\u00a0: ${boundaryName(refusal.neighbour, 'closes')} est prévue le ${formatInstant(refusal.limit)}. Choisissez une date à partir de celle-là, ou déplacez d’abord cette clôture.`
        : `Deux phases se chevaucheraient\u00a0: ${boundaryName(refusal.neighbour, 'opens')} est prévue le ${formatInstant(refusal.limit)}. Choisissez une date qui ne la dépasse pas, ou déplacez d’abord cette ouverture.`
    case 'move-already-asked':
      return `Un déplacement de ${boundaryName(refusal.kind, refusal.boundary)} attend déjà d’être confirmé. Confirmez-le ou abandonnez-le d’abord.`
    case 'request-settled':
      return 'Cette demande a déjà été confirmée ou abandonnée\u00a0: il n’y a plus rien à faire.'
    case 'same-person':
      return 'Vous avez demandé ce déplacement\u00a0: pendant le vote, c’est à une autre personne de le confirmer.'
    case 'asker-left-office':
      return 'La personne qui a demandé ce déplacement ne modère plus la consultation\u00a0: deux personnes en fonction doivent le vouloir. Abandonnez cette demande et faites-en une nouvelle.'
    case 'calendar-changed':
      return `Le calendrier a changé depuis la demande\u00a0: ${boundaryName(refusal.kind, refusal.boundary)} est maintenant prévue le ${formatInstant(refusal.instant)}. Abandonnez cette demande et faites-en une nouvelle.`
  }
}

/** Not entitled: 403. Past, taken or out of step: 409. */
export const moveStatus = ({ refused }: RequestRefusal): 403 | 409 => (refused === 'not-a-moderator' ? 403 : 409)

const OF: Record<PhaseKind, string> = { consultation: 'de la consultation', vote: 'du vote', application: 'des candidatures', launch: 'du lancement' }

/** “l’ouverture du vote”, “la clôture des candidatures”. */
export const boundaryName = (kind: PhaseKind, boundary: Boundary) => `${boundary === 'opens' ? 'l’ouverture' : 'la clôture'} ${OF[kind]}`

export const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
