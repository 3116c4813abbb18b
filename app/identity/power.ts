import type { Role } from './viewer'
import { ROLE_LABELS } from './words'

/** An act upon a person, named by their address, with its reason. */
export type PowerOver = { email: string; reason: string }

export type RoleRefusal =
  | { refused: 'unknown-person'; email: string }
  | { refused: 'not-an-administrator' }
  | { refused: 'own-role' }
  | { refused: 'role-held'; role: Role }
  | { refused: 'role-not-held'; role: Role }
  | { refused: 'last-administrator' }

export type PowerRefusal = RoleRefusal | { refused: 'nothing-declared'; email: string } | { refused: 'proven-already'; territory: string }

/** The French sentence of each refusal: what happened, why, what to do. */
export function powerSentence(refusal: PowerRefusal): string {
  switch (refusal.refused) {
    case 'unknown-person':
      return refusal.email ? `Personne n’a de compte à l’adresse ${refusal.email}. Demandez-lui de se connecter une première fois.` : 'Ce compte n’existe plus\u00a0: il n’a plus de rôle. La liste des rôles est à jour.'
    case 'not-an-administrator':
      return 'Vous n’avez plus le rôle d’administration\u00a0: rien n’a été changé. Demandez-le à un autre administrateur.'
    case 'own-role':
      return 'Personne ne se donne un rôle à soi-même. Demandez-le à un autre administrateur.'
    case 'role-held':
      return `Cette personne a déjà le rôle «\u00a0${ROLE_LABELS[refusal.role]}\u00a0»\u00a0: il n’y a rien à faire.`
    case 'role-not-held':
      return `Cette personne n’a pas, ou plus, le rôle «\u00a0${ROLE_LABELS[refusal.role]}\u00a0»\u00a0: il n’y a rien à retirer.`
    case 'last-administrator':
      return 'C’est le dernier rôle d’administration\u00a0: sans lui, plus personne ne pourrait en donner. Donnez-le d’abord à une autre personne.'
    case 'nothing-declared':
      return `La personne à l’adresse ${refusal.email} n’a choisi aucune collectivité. Demandez-lui de le faire dans «\u00a0Mon compte\u00a0».`
    case 'proven-already':
      return `Son rattachement à ${refusal.territory} est déjà prouvé\u00a0: il n’y a rien à faire.`
  }
}
