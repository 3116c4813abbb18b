import { type Calendar, findPhase } from '~/editions/calendar'
import { formatInstant } from '~/ui/paris-time'

type Step = { when: string; title: string; what: string }

/** What happens to a contribution once it is published, and when: the same words on the page and in the letter. */
export function whatNext(calendar: Calendar): Step[] {
  const until = findPhase(calendar, 'consultation')?.closesAt
  const vote = findPhase(calendar, 'vote')?.opensAt
  return [
    { when: until ? `Jusqu’au ${formatInstant(until)}` : 'Pendant la consultation', title: 'Elle est encore à vous', what: 'Tant qu’elle n’a pas été étudiée, vous pouvez la modifier ou la retirer. Ensuite, elle ne change plus.' },
    { when: 'Avant le vote', title: 'Elle est étudiée', what: 'L’équipe de la consultation la rapproche de celles qui lui ressemblent pour en faire une proposition, ou vous oriente vers un autre dispositif, et vous dit pourquoi.' },
    { when: vote ? `À partir du ${formatInstant(vote)}` : 'Pendant le vote', title: 'Le vote', what: 'Les collectivités votent pour les propositions. La page de votre contribution dit toujours ce qu’elle est devenue.' },
  ]
}
