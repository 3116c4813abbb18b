import { anotherSentence } from '~/identity/acts-for-another'
import { formatInstant } from '~/ui/paris-time'
import { type ChangeRefusal, type CommentRefusal, EDIT_MINUTES } from './comment'

/** The French sentence of each refusal: what happened, why, since when, what to do. */
export function commentSentence(refusal: CommentRefusal | ChangeRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
      return `Les commentaires ouvrent le ${formatInstant(refusal.opensAt)}, heure de Paris, avec la consultation.`
    case 'phase-closed':
      return `Les commentaires sont clos depuis le ${formatInstant(refusal.closesAt)}, heure de Paris, avec la consultation\u00a0: figés, ils restent lisibles.`
    case 'phase-not-planned':
      return 'Les commentaires ouvriront avec la consultation, qui n’est pas encore au calendrier.'
    case 'acts-for-another':
      return anotherSentence(refusal)
    case 'profile-does-not-comment':
      return 'Votre profil ne permet pas de commenter dans cette consultation\u00a0: ses règles le disent.'
    case 'no-territory':
      return 'Indiquez d’abord pour quelle collectivité vous parlez, dans «\u00a0Mon compte\u00a0»\u00a0: elle signe votre commentaire.'
    case 'no-organisation':
      return 'Indiquez d’abord pour quelle organisation vous parlez, dans «\u00a0Mon compte\u00a0»\u00a0: elle signe votre commentaire.'
    case 'nobody-to-ask':
      return 'Il n’y a personne à qui poser cette question\u00a0: la contribution est la vôtre, ou son auteur n’a plus de compte. Vous pouvez en faire un commentaire.'
    case 'answers-nothing':
      return 'Le commentaire auquel vous répondez vient d’être retiré ou masqué\u00a0: rien n’est publié. Vous pouvez en faire un commentaire.'
    case 'not-its-author':
      return 'Seule la personne qui a écrit ce commentaire peut le modifier ou le retirer.'
    case 'too-late-to-edit':
      return `Un commentaire se corrige pendant ${EDIT_MINUTES} minutes\u00a0: au-delà, on a pu y répondre. Vous pouvez y répondre vous-même, ou le retirer.`
    case 'gone-already':
      return 'Ce commentaire est déjà retiré ou masqué\u00a0: rien n’a été changé.'
    case 'not-a-moderator':
      return 'Un commentaire est masqué ou rétabli par les personnes qui modèrent la consultation\u00a0: rien n’a été changé.'
    case 'not-hidden':
      return 'Ce commentaire n’est pas masqué\u00a0: rien n’a été changé.'
  }
}

const NOT_THEIRS = ['profile-does-not-comment', 'no-territory', 'no-organisation', 'not-its-author', 'not-a-moderator']

/** Who may not: 403; what the calendar or the state refuses: 409. */
export const commentStatus = ({ refused }: CommentRefusal | ChangeRefusal): 403 | 409 => (NOT_THEIRS.includes(refused) ? 403 : 409)
