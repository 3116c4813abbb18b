import type { ReportDecision, ReportReason } from './report'

/** What each reason is called, in the order it is offered. */
export const REASON_WORDS: Record<ReportReason, string> = {
  'personal-data': 'Il donne le nom, le téléphone ou l’adresse d’une personne privée',
  'offensive': 'Il insulte ou attaque quelqu’un',
  'unlawful': 'Il est contraire à la loi',
  'advertising': 'C’est de la publicité, ou un envoi en masse',
  'off-topic': 'Il est sans rapport avec la consultation',
  'other': 'Autre chose',
}

/** What was decided, told to who reported: after “Votre signalement a été examiné : …”. */
export const DECISION_WORDS: Record<ReportDecision, string> = {
  kept: 'ce que vous avez signalé reste en place',
  acted: 'l’équipe a agi sur ce que vous avez signalé',
}
