import { phaseSentence } from '~/editions/refusals'
import { formatInstant } from '~/ui/paris-time'
import { verdictSentence } from '~/proposals/refusals'
import type { LookAct, LookRefusal } from './look'

/** What each act is called, once done by someone. */
export const DONE_WORDS: Record<LookAct, string> = {
  'publish': 'a publié cette contribution',
  'ask-change': 'a demandé un changement à son auteur',
  'refuse': 'a refusé cette contribution',
  'pass': 'a marqué cette contribution comme regardée',
}

/** The French sentence of each refusal: what happened, why, what to do. */
export function lookSentence(refusal: LookRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'not-a-moderator':
      return 'Cet acte est réservé aux personnes qui modèrent la consultation\u00a0: rien n’a été changé. Si vous en faites partie, demandez ce rôle à un administrateur.'
    case 'nothing-to-regroup-yet':
    case 'ballot-frozen':
      return verdictSentence(refusal)
    case 'looked-meanwhile':
      return `${refusal.by} ${refusal.undone ? 'est revenu sur la décision précédente' : DONE_WORDS[refusal.act]} le ${formatInstant(refusal.at)}, après l’ouverture de votre page\u00a0: rien n’a été changé par vous. Relisez, puis décidez.`
    case 'changed-meanwhile':
      return `Son auteur a modifié cette contribution le ${formatInstant(refusal.savedAt)}, après l’ouverture de votre page\u00a0: rien n’a été changé. Voici le texte d’aujourd’hui.`
    case 'withdrawn-by-author':
      return 'Son auteur a retiré cette contribution\u00a0: il n’y a plus rien à décider.'
    case 'already-public':
      return 'Cette contribution est déjà publiée.'
    case 'already-refused':
      return 'Cette contribution est déjà refusée. Annulez d’abord ce refus si elle doit être reprise.'
    case 'not-public-yet':
      return 'Cette contribution n’est pas publiée\u00a0: publiez-la, demandez un changement ou refusez-la.'
    case 'verdict-given':
      return 'Une décision existe déjà sur l’établi du regroupement. Annulez-la d’abord, puis revenez ici.'
    case 'nobody-to-ask':
      return 'La personne qui l’a déposée n’a plus de compte\u00a0: personne ne peut la modifier.'
    case 'nothing-to-undo':
      return 'Il n’y a plus rien à annuler ici.'
  }
}

/** Not entitled: 403. Out of phase or out of step: 409, it may become possible. */
export const lookStatus = ({ refused }: LookRefusal): 403 | 409 => (refused === 'not-a-moderator' ? 403 : 409)
