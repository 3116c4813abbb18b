import { count, withA } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { AddRefusal, AttachmentRefusal, CodeRefusal, ProfileRefusal, RegistrationRefusal } from './sign-in'

/** The French sentence of each refusal: what happened, why, what to do. */
export function identitySentence(refusal: CodeRefusal | RegistrationRefusal | AttachmentRefusal | AddRefusal | ProfileRefusal): string {
  switch (refusal.refused) {
    case 'no-code':
      return 'Aucun code n’a été demandé dans ce navigateur. Le code ne marche que là où il a été demandé\u00a0: demandez-en un ici.'
    case 'other-letter':
      return 'Ce lien n’est pas celui du dernier code demandé dans ce navigateur. Ouvrez le courriel le plus récent, ou tapez son code.'
    case 'code-used':
      return 'Ce code a déjà servi\u00a0: il ne vaut qu’une fois. Demandez-en un nouveau.'
    case 'code-expired':
      return 'Ce code a plus de dix minutes\u00a0: il n’est plus valable. Demandez-en un nouveau.'
    case 'no-tries-left':
      return 'Cinq codes faux ont été tapés\u00a0: celui-ci n’est plus valable, même juste. Demandez-en un nouveau.'
    case 'no-tries-today':
      return `Trop de codes faux ont été tapés pour cette adresse depuis hier\u00a0: par prudence, aucun n’est plus accepté avant le ${formatInstant(refusal.until)}, même juste. Entrez d’ici là avec ProConnect, si ce site le propose. Écrivez à l’équipe, dont l’adresse est aux mentions légales\u00a0: elle peut vous rouvrir l’entrée. Ce n’était pas vous\u00a0? Quelqu’un a essayé d’entrer à votre place, sans y arriver.`
    case 'wrong-code':
      return refusal.triesLeft > 0
        ? `Ce code n’est pas celui du dernier courriel. Vérifiez les six chiffres\u00a0: il vous reste ${count(refusal.triesLeft, 'essai', 'essais')}.`
        : 'Ce code n’est pas celui du dernier courriel, et c’était le dernier essai. Demandez-en un nouveau.'
    case 'address-not-proven':
      return 'Votre adresse doit être vérifiée depuis moins d’une demi-heure pour ouvrir un compte. Demandez un code, puis revenez à cette page.'
    case 'address-taken':
      return 'Un compte existe déjà pour cette adresse. Connectez-vous en demandant un code.'
    case 'already-proven':
      return `Votre rattachement ${withA(refusal.territory)} est prouvé\u00a0: il ne se change plus par une simple déclaration. Écrivez à l’équipe de la consultation.`
    case 'profile-proven':
      return 'Votre profil a été prouvé avec votre rattachement\u00a0: il ne se change plus ici. Écrivez à l’équipe de la consultation.'
    case 'attached-already':
      return `Vous parlez déjà pour ${refusal.territory}. Choisissez-la dans «\u00a0Mes collectivités\u00a0» pour agir en son nom.`
    case 'too-many-territories':
      return 'Vous parlez déjà pour dix collectivités\u00a0: quittez-en une avant d’en ajouter une autre.'
    case 'unknown-territory':
      return 'Cette collectivité n’est pas dans la liste officielle. Cherchez-la par son nom ou son code postal, puis choisissez-la.'
  }
}
