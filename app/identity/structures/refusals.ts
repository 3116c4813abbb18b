import { withDe } from '~/ui/french'
import { STRUCTURES_LIMIT } from './policy'
import type { AskRefusal, DecideRefusal } from './structure'

/** The French sentence of each refusal to who asks: what happened, why, what to do. */
export function askSentence(refusal: AskRefusal): string {
  switch (refusal.refused) {
    case 'known-territory':
      return `Ce numéro SIREN est celui ${withDe(refusal.territory)}, qui est déjà dans la liste\u00a0: choisissez-la par ce numéro.`
    case 'asked-already':
      return 'Vous avez déjà demandé cette structure\u00a0: la modération ne l’a pas encore regardée. Une lettre vous dira sa réponse.'
    case 'too-many-structures':
      return `Vous avez déjà ${STRUCTURES_LIMIT}\u00a0structures en attente. Attendez la réponse de la modération avant d’en demander une autre.`
  }
}

/** The French sentence of each refusal to a moderator. */
export function decideSentence(refusal: DecideRefusal): string {
  switch (refusal.refused) {
    case 'not-a-moderator':
      return 'Vous n’avez plus le rôle de modération. Demandez-le à un administrateur.'
    case 'oneself':
      return 'Vous avez vous-même demandé cette structure\u00a0: une autre personne de la modération doit en décider.'
    case 'decided-already':
      return 'Cette structure n’attend plus\u00a0: une autre personne vient d’en décider. La liste est à jour.'
    case 'asked-meanwhile':
      return 'Une personne de plus vient de demander cette structure, pendant que vous en décidiez. Rien n’est décidé\u00a0: regardez-la de nouveau, puis recommencez.'
    case 'unknown-territory':
      return 'Cette collectivité n’est plus dans la liste officielle. Choisissez-en une autre.'
    case 'reason-too-short':
      return 'Donnez le motif, en dix caractères au moins\u00a0: la personne le lira.'
    case 'reason-names-them':
      return 'Le motif contient le nom ou l’adresse d’une personne qui a demandé cette structure. D’autres le liront\u00a0: dites pourquoi sans la nommer.'
    case 'known-territory':
      return `Ce numéro SIREN est désormais celui ${withDe(refusal.territory)}\u00a0: rapprochez la structure de cette collectivité.`
  }
}
