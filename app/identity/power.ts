import type { Role } from './viewer'

/** An act of the operator upon a person, named by their address, with its reason. */
export type PowerOver = { email: string; reason: string }

export type PowerRefusal =
  | { refused: 'unknown-person'; email: string }
  | { refused: 'role-held'; role: Role }
  | { refused: 'role-not-held'; role: Role }
  | { refused: 'nothing-declared'; email: string }
  | { refused: 'proven-already'; territory: string }

/** The French sentence of each refusal: what happened, why, what to do. */
export function powerSentence(refusal: PowerRefusal): string {
  switch (refusal.refused) {
    case 'unknown-person':
      return `Personne n’a de compte à l’adresse ${refusal.email}. Demandez-lui de se connecter une première fois.`
    case 'role-held':
      return `Cette personne a déjà le rôle ${refusal.role}.`
    case 'role-not-held':
      return `Cette personne n’a pas le rôle ${refusal.role}.`
    case 'nothing-declared':
      return `La personne à l’adresse ${refusal.email} n’a choisi aucune collectivité. Demandez-lui de le faire dans «\u00a0Mon compte\u00a0».`
    case 'proven-already':
      return `Son rattachement à ${refusal.territory} est déjà prouvé.`
  }
}
