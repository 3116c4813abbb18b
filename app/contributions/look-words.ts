import type { LOOK_REASONS } from '~db/schema/moderation'

export type LookReason = (typeof LOOK_REASONS)[number]

/** Why moderators refuse a contribution, as its author and everyone read it. */
export const REASON_LABELS: Record<LookReason, string> = {
  'personal-data': 'Elle donne des informations sur une personne privée',
  'unlawful': 'Elle contient des propos que la loi interdit (injure, diffamation, discrimination…)',
  'off-topic': 'Elle ne porte pas sur les services numériques des collectivités',
  'advertising': 'C’est une publicité',
  'repeated': 'La même contribution a déjà été déposée par la même collectivité',
  'empty': 'Son texte ne permet pas de comprendre ce qui est demandé ou proposé',
  'other': 'Autre motif',
}
