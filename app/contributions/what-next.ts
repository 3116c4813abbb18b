import { type Calendar, findPhase } from '~/editions/calendar'
import { formatInstant } from '~/ui/paris-time'

type Step = { when: string; title: string; what: string }

/** Who reads what waits for a moderator's look, and when its author hears of it. */
export const WAITING_WORDS = 'Une personne de la modération la lit avant sa publication\u00a0: d’ici là, vous et la modération êtes seuls à la lire. Un courriel vous dira quand elle sera publiée, ou ce qu’il faut y changer.'

/** What becomes of it when the consultation closes before anyone looked. */
export const CLOSED_WORDS = 'La consultation est close\u00a0: vous ne pouvez plus la modifier. La modération peut encore la lire et la publier jusqu’à l’ouverture du vote. Si personne ne l’a lue d’ici là, elle est publiée à cet instant et devient une proposition à elle seule\u00a0: rien ne se perd.'

/**
 * What happens to a contribution once it is deposited, and when: the same words on the page and in the letter.
 * @param waits whether a moderator is to look at it before it is public
 */
export function whatNext(calendar: Calendar, waits = false): Step[] {
  const until = findPhase(calendar, 'consultation')?.closesAt
  const vote = findPhase(calendar, 'vote')?.opensAt
  return [
    ...(waits ? [{ when: 'Avant sa publication', title: 'Elle attend un regard', what: `${WAITING_WORDS} Si personne ne l’a lue à l’ouverture du vote, elle est publiée à cet instant.` }] : []),
    { when: until ? `Jusqu’au ${formatInstant(until)}` : 'Pendant la consultation', title: 'Elle est encore à vous', what: 'Tant qu’elle n’a pas été étudiée, vous pouvez la modifier ou la retirer. Ensuite, elle ne change plus.' },
    { when: 'Avant le vote', title: 'Elle est étudiée', what: 'L’équipe de la consultation la rapproche de celles qui lui ressemblent pour en faire une proposition, ou vous oriente vers un autre dispositif, et vous dit pourquoi.' },
    { when: vote ? `À partir du ${formatInstant(vote)}` : 'Pendant le vote', title: 'Le vote', what: 'Les collectivités votent pour les propositions. La page de votre contribution dit toujours ce qu’elle est devenue.' },
  ]
}
