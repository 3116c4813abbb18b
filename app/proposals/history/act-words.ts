import type { ActKind } from './change'

/** What each act of regrouping is called. */
export const ACT_NAMES: Record<ActKind, string> = {
  regroup: 'regroupement',
  redirect: 'réorientation',
  reject: 'rejet',
  wait: 'remise en attente',
  add: 'ajout derrière une proposition',
  take: 'sortie d’une proposition',
  create: 'création',
  edit: 'réécriture',
  merge: 'réunion de deux propositions',
  split: 'scission',
  end: 'mise à l’écart',
  answer: 'réponse à une contestation',
  undo: 'annulation',
  promote: 'ouverture du vote',
}
