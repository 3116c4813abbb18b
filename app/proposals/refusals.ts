import { phaseSentence } from '~/editions/refusals'
import { quoted } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import { ACT_NAMES } from './history/act-words'
import type { VerdictRefusal } from './verdict'

/** The French sentence of each refusal: what happened, why, what to do. */
export function verdictSentence(refusal: VerdictRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'not-a-moderator':
      return 'Le regroupement est réservé aux personnes qui modèrent la consultation\u00a0: rien n’a été changé. Si vous en faites partie, demandez ce rôle à un administrateur.'
    case 'nothing-to-regroup-yet':
      return `Il n’y a rien à regrouper encore\u00a0: la consultation ouvre le ${formatInstant(refusal.opensAt)}, heure de Paris.`
    case 'ballot-frozen':
      return `Le bulletin est gelé depuis l’ouverture du vote, le ${formatInstant(refusal.since)}, heure de Paris\u00a0: les regroupements ne changent plus.`
    case 'already-decided':
      return refusal.titles.length === 1
        ? `Une décision existe déjà pour ${listed(refusal.titles)}\u00a0: rien n’a été changé. Annulez-la d’abord si elle doit être reprise.`
        : `Une décision existe déjà pour ${listed(refusal.titles)}\u00a0: rien n’a été changé. Reprenez la sélection avec les contributions encore en attente.`
    case 'withdrawn':
      return `L’auteur a retiré ${listed(refusal.titles)}\u00a0: rien n’a été changé. Reprenez la sélection avec les contributions encore publiées.`
    case 'refused-by-moderators':
      return `La modération a refusé ${listed(refusal.titles)}\u00a0: rien n’a été changé. Reprenez la sélection avec les contributions encore publiées.`
    case 'title-taken':
      return `La proposition n°\u00a0${refusal.number} porte déjà ce titre, ${quoted(refusal.title)}\u00a0: rien n’a été changé. Complétez-la, ou choisissez un autre titre.`
    case 'own-scheme':
      return `${quoted(refusal.title)} est l’appel où elle est déposée\u00a0: la contribution n’a pas été réorientée. Choisissez un autre dispositif, ou une proposition de cet appel.`
    case 'not-regrouped':
      return `${quoted(refusal.title)} n’est derrière aucune proposition\u00a0: rien n’a été changé. Regroupez-la d’abord.`
    case 'not-behind':
      return `Une de ces contributions n’est pas, ou n’est plus, derrière ${quoted(refusal.title)}\u00a0: rien n’a été changé. Relisez la proposition et recommencez.`
    case 'into-itself':
      return 'Une proposition ne se réunit pas à elle-même\u00a0: choisissez-en une autre.'
    case 'nothing-would-stay':
      return `Plus rien ne resterait derrière ${quoted(refusal.title)}\u00a0: rien n’a été changé. Pour changer ses mots, réécrivez-la.`
    case 'still-gathers':
      return `Des contributions sont derrière ${quoted(refusal.title)}\u00a0: rien n’a été changé. Sortez-les d’abord, ou réunissez-la à une autre.`
    case 'proposal-ended':
      return `${quoted(refusal.title)} n’est plus une proposition, et cet acte y ramènerait une contribution\u00a0: rien n’a été changé. Annulez d’abord la réunion ou la mise à l’écart de cette proposition.`
    case 'already-answered':
      return 'Une réponse a déjà été donnée à cette contestation\u00a0: rien n’a été changé. Relisez la page.'
    case 'already-undone':
      return 'Cet acte est déjà annulé\u00a0: rien n’a été changé.'
    case 'followed':
      return refusal.by
        ? `Ce que cet acte a changé l’a été de nouveau depuis (${ACT_NAMES[refusal.by.kind]}, le ${formatInstant(refusal.by.decidedAt)})\u00a0: rien n’a été changé. Annulez d’abord cet acte plus récent.`
        : 'Ce que cet acte a changé n’est plus dans l’état où il l’a laissé\u00a0: rien n’a été changé.'
    case 'nothing-to-undo':
      return 'Cette contribution est déjà en attente\u00a0: il n’y a pas de décision à annuler.'
  }
}

/** Not entitled: 403. Out of phase or out of step: 409, it may become possible. */
export const verdictStatus = ({ refused }: VerdictRefusal): 403 | 409 => (refused === 'not-a-moderator' ? 403 : 409)

/** “« A », « B » et 3 autres”. */
function listed(titles: string[]): string {
  const shown = titles.slice(0, 3).map(quoted)
  const rest = titles.length - shown.length
  if (rest > 0) return `${shown.join(', ')} et ${rest} autre${rest > 1 ? 's' : ''}`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} et ${shown.at(-1)}` : (shown[0] ?? '')
}
