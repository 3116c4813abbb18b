import type { ReportRefusal, SettleRefusal } from './report'

/** The French sentence of each refusal: what happened, why, what to do. */
export function reportSentence({ refused }: ReportRefusal | SettleRefusal): string {
  switch (refused) {
    case 'own-words':
      return 'C’est vous qui l’avez écrit\u00a0: rien n’a été signalé. Vous pouvez le modifier ou le retirer.'
    case 'not-a-moderator':
      return 'Les signalements sont traités par les personnes qui modèrent la consultation\u00a0: rien n’a été changé.'
    case 'nothing-to-settle':
      return 'Aucun signalement n’attend ici\u00a0: il vient sans doute d’être traité par une autre personne.'
  }
}

/** Not entitled: 403. Out of step: 409. */
export const reportStatus = ({ refused }: ReportRefusal | SettleRefusal): 403 | 409 => (refused === 'nothing-to-settle' ? 409 : 403)
