import { phaseSentence } from '~/editions/refusals'
import { formatEuros, quoted } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { DesignationRefusal } from './designation'

/** The French sentence of each refusal: what happened, why, what to do. */
export function designationSentence(refusal: DesignationRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'not-a-moderator':
      return 'La désignation des lauréats est réservée aux personnes qui modèrent la consultation.'
    case 'nothing-prepared':
      return 'Aucune liste de lauréats n’est préparée\u00a0: commencez-en une.'
    case 'prepared-by-another':
      return 'Cette liste est préparée par une autre personne de la modération\u00a0: elle seule la modifie, une autre la confirme.'
    case 'already-sent':
      return `Cette liste attend sa confirmation depuis le ${formatInstant(refusal.sentAt)}\u00a0: elle ne change plus. Rendez-la à la préparation pour la modifier.`
    case 'already-published':
      return `Les lauréats sont publiés depuis le ${formatInstant(refusal.confirmedAt)}\u00a0: la liste ne change plus.`
    case 'not-sent':
      return 'Cette liste est encore en préparation\u00a0: elle n’a pas été transmise pour confirmation.'
    case 'empty-list':
      return 'Cette liste ne compte aucun lauréat\u00a0: ajoutez-en au moins un.'
    case 'same-person':
      return 'Vous avez préparé cette liste\u00a0: une autre personne de la modération doit la confirmer.'
    case 'preparer-left-office':
      return 'La personne qui a préparé cette liste ne modère plus la consultation\u00a0: deux personnes en fonction doivent en répondre. Abandonnez-la avec son motif, puis préparez-en une nouvelle.'
    case 'list-changed':
      return 'La liste a changé depuis l’ouverture de votre page\u00a0: relisez-la, puis confirmez.'
    case 'over-envelope':
      return `La liste dépasse l’enveloppe de ${formatEuros(refusal.overCents)} (enveloppe\u00a0: ${formatEuros(refusal.envelopeCents)}). Réduisez un montant ou retirez un lauréat.`
    case 'proposal-not-kept':
      return 'Le premier comité n’a pas retenu cette proposition\u00a0: elle ne peut pas avoir de lauréat.'
    case 'title-twice':
      return `Un lauréat de cette liste s’appelle déjà ${quoted(refusal.title)}\u00a0: donnez un autre titre.`
    case 'reason-too-short':
      return 'Donnez le motif de l’abandon, en 10 caractères au moins\u00a0: il est inscrit au journal.'
  }
}

/** Not entitled: 403. To be corrected: 422. Out of phase, over the envelope or out of step: 409. */
export function designationStatus({ refused }: DesignationRefusal): 403 | 409 | 422 {
  if (refused === 'reason-too-short') return 422
  return refused === 'not-a-moderator' || refused === 'same-person' || refused === 'prepared-by-another' ? 403 : 409
}
