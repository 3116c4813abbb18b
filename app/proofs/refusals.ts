import { count, withA } from '~/ui/french'
import type { AskRefusal, EnterRefusal, JudgeRefusal } from './proof'

/** The French sentence of each refusal to the person: what happened, why, what to do. */
export function mailboxSentence(refusal: AskRefusal | EnterRefusal): string {
  switch (refusal.refused) {
    case 'nothing-declared':
      return 'Dites d’abord pour quelle collectivité vous parlez\u00a0: c’est à elle que le code est envoyé.'
    case 'proven-already':
      return `Votre rattachement ${withA(refusal.territory)} est déjà prouvé\u00a0: il n’y a rien à faire.`
    case 'no-mailbox':
      return `Aucune adresse officielle n’est connue pour ${refusal.territory}\u00a0: le code n’a pas où aller. Écrivez à l’équipe de la consultation.`
    case 'territory-written-enough':
      return `Trois lettres sont déjà parties vers ${refusal.territory} depuis vingt-quatre heures. Demandez demain, ou tapez le code du dernier courriel reçu.`
    case 'person-asked-enough':
      return 'Vous avez demandé trois codes depuis vingt-quatre heures. Demandez demain, ou tapez le dernier code reçu.'
    case 'no-code':
      return 'Aucun code n’a été demandé pour cette collectivité. Demandez-en un.'
    case 'code-used':
      return 'Ce code a déjà servi\u00a0: il ne vaut qu’une fois. Demandez-en un nouveau.'
    case 'code-expired':
      return 'Ce code n’est plus valable\u00a0: il a plus de quinze jours, ou votre nom, votre profil ou votre fonction ont changé depuis. Demandez-en un nouveau.'
    case 'no-tries-left':
      return 'Cinq codes faux ont été tapés\u00a0: celui-ci n’est plus valable, même juste. Demandez-en un nouveau.'
    case 'wrong-code':
      return refusal.triesLeft > 0
        ? `Ce code n’est pas celui du dernier courriel reçu par votre collectivité. Vérifiez les douze signes\u00a0: il vous reste ${count(refusal.triesLeft, 'essai', 'essais')}.`
        : 'Ce code n’est pas celui du dernier courriel, et c’était le dernier essai. Demandez-en un nouveau.'
  }
}

/** The French sentence of each refusal to a moderator. */
export function judgeSentence({ refused }: JudgeRefusal): string {
  switch (refused) {
    case 'not-a-moderator':
      return 'Vous n’avez plus le rôle de modération. Demandez-le à un administrateur.'
    case 'oneself':
      return 'Personne ne juge de son propre rattachement. Demandez à deux autres personnes de la modération.'
    case 'reason-too-short':
      return 'Écrivez ce que vous avez vérifié, en dix caractères au moins\u00a0: la seconde personne le lira.'
    case 'nothing-to-prove':
      return 'Ce rattachement n’attend plus de preuve\u00a0: il a été prouvé, changé ou retiré entre-temps. La liste est à jour.'
    case 'proposed-already':
      return 'Une autre personne vient de proposer cette preuve. Relisez son motif, puis confirmez-la ou écartez-la.'
    case 'nothing-proposed':
      return 'Rien n’est proposé pour ce rattachement\u00a0: la proposition vient d’être écartée. La liste est à jour.'
    case 'same-moderator':
      return 'Vous avez proposé cette preuve\u00a0: une autre personne de la modération doit la confirmer.'
    case 'proposer-gone':
      return 'La personne qui a proposé cette preuve n’a plus le rôle de modération. Écartez sa proposition, puis proposez vous-même.'
  }
}
