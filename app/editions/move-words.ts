import { count } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { Concerned } from './move-concerned.server'
import type { Boundary } from './move-policy'
import type { PhaseKind } from './calendar'
import { boundaryName, sentenceCase } from './move-refusals'

/** A boundary that goes from one instant to another. */
export type Moved = { kind: PhaseKind; boundary: Boundary; from: Date; to: Date }

/** “La clôture du vote passe du … au …, heure de Paris.” */
export const movedSentence = ({ kind, boundary, from, to }: Moved) =>
  `${sentenceCase(boundaryName(kind, boundary))} passe du ${formatInstant(from)} au ${formatInstant(to)}, heure de Paris.`

/** What will follow from a move, one sentence each: read before it is done. @param hidden how many voted is told to no one */
export function consequences(move: Moved, concerned: Concerned, hidden: boolean, secondPerson: boolean): string[] {
  const { drafts, voters, files, letters } = concerned
  const sooner = move.to < move.from
  return [
    drafts > 0 && move.kind === 'consultation'
      ? `${count(drafts, 'brouillon attend', 'brouillons attendent')} d’être ${drafts > 1 ? 'publiés' : 'publié'}\u00a0: ${sooner && move.boundary === 'closes' ? 'leurs auteurs auront moins de temps' : 'ils sont conservés tels quels'}.`
      : null,
    hidden ? 'Les voix données restent comptées\u00a0: leur nombre reste caché jusqu’à la clôture du vote.' : voters > 0 ? `${count(voters, 'personne a déjà voté', 'personnes ont déjà voté')}\u00a0: leurs voix restent comptées.` : null,
    files > 0
      ? `${count(files, 'candidature est en cours', 'candidatures sont en cours')}\u00a0: ${sooner && move.kind === 'application' ? 'les territoires auront moins de temps pour les déposer' : 'rien n’y est perdu'}.`
      : null,
    hidden
      ? 'Les personnes concernées qui ont donné une adresse électronique recevront une lettre avec l’ancienne date, la nouvelle et le motif.'
      : letters > 0
      ? `${count(letters, 'personne recevra', 'personnes recevront')} une lettre avec l’ancienne date, la nouvelle et le motif.`
      : drafts + voters + files > 0
        ? 'Aucune des personnes concernées n’a donné d’adresse électronique\u00a0: aucune lettre ne partira.'
        : 'Personne n’a encore de brouillon, de vote ni de candidature ici\u00a0: aucune lettre ne partira.',
    'Le calendrier public montrera l’ancienne date, la nouvelle et le motif.',
    secondPerson ? 'Le vote est ouvert\u00a0: rien ne bougera avant qu’une autre personne de la modération ait confirmé.' : null,
  ].filter((sentence) => sentence !== null)
}

/** The letter to those whom a moved date concerns. @param calendarPage the address of the public calendar */
export const moveLetter = (editionName: string, move: Moved, reason: string, calendarPage: string) => ({
  subject: `Une date change\u00a0: ${boundaryName(move.kind, move.boundary)}`,
  body: ['Bonjour,', `Dans la consultation «\u00a0${editionName}\u00a0», ${boundaryName(move.kind, move.boundary)} change de date.`,
    `Ancienne date\u00a0: ${formatInstant(move.from)}, heure de Paris.\nNouvelle date\u00a0: ${formatInstant(move.to)}, heure de Paris.`,
    `Pourquoi\u00a0: ${reason}`,
    `Ce que vous avez écrit, déposé ou voté est conservé. Le calendrier public garde les deux dates\u00a0:\n${calendarPage}`,
    'L’équipe de Co-construire'].join('\n\n'),
})

/** What was just done to the calendar, and its word in the address of the page that follows. */
export const MOVES_DONE = {
  deplacement: 'La date est déplacée. Le calendrier public le montre, et une lettre part à chaque personne qu’elle concerne.',
  demande: 'La demande est enregistrée\u00a0: la date bougera quand une autre personne l’aura confirmée.',
  abandon: 'La demande est abandonnée\u00a0: la date ne bouge pas.',
} as const
export type MoveDone = keyof typeof MOVES_DONE

export const moveDoneWords = (done: MoveDone): string => MOVES_DONE[done]
export const readMoveDone = (word: string | null): MoveDone | null => (word !== null && Object.hasOwn(MOVES_DONE, word) ? (word as MoveDone) : null)
