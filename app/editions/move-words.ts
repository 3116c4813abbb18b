import { letterBody } from '~/mail/letter-body'
import { count, quoted } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import { type Reach, reachWords } from '~/ui/reach'
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
  const { drafts, contributions, voters, files, letters } = concerned
  const sooner = move.to < move.from
  return [
    drafts > 0 && move.kind === 'consultation'
      ? `${count(drafts, 'brouillon attend', 'brouillons attendent')} d’être ${drafts > 1 ? 'publiés' : 'publié'}\u00a0: ${sooner && move.boundary === 'closes' ? 'leurs auteurs auront moins de temps' : 'ils sont conservés tels quels'}.`
      : null,
    contributions > 0 && move.kind === 'consultation'
      ? `${count(contributions, 'contribution est publiée', 'contributions sont publiées')}\u00a0: ${contributions > 1 ? 'leurs auteurs auront' : 'son auteur aura'} ${sooner ? 'moins' : 'plus'} de temps pour ${contributions > 1 ? 'les' : 'la'} corriger.`
      : null,
    hidden ? 'Les voix données restent comptées\u00a0: leur nombre reste caché jusqu’à la clôture du vote.' : voters > 0 ? `${count(voters, 'personne a déjà voté', 'personnes ont déjà voté')}\u00a0: leurs voix restent comptées.` : null,
    files > 0
      ? `${count(files, 'candidature est en cours', 'candidatures sont en cours')}\u00a0: ${sooner && move.kind === 'application' ? 'les territoires auront moins de temps pour les déposer' : 'rien n’y est perdu'}.`
      : null,
    lettersWords(hidden ? null : concerned),
    hidden || letters > 0 ? 'La lettre donne l’ancienne date, la nouvelle et le motif.' : null,
    'Le calendrier public montrera l’ancienne date, la nouvelle et le motif.',
    secondPerson ? 'Le vote est ouvert\u00a0: rien ne bougera avant qu’une autre personne de la modération ait confirmé.' : null,
  ].filter((sentence) => sentence !== null)
}

/** The letter to those whom a moved date concerns. @param calendarPage the address of the public calendar */
export const moveLetter = (editionName: string, move: Moved, reason: string, calendarPage: string) => ({
  subject: `Une date change\u00a0: ${boundaryName(move.kind, move.boundary)}`,
  body: letterBody([`Dans la consultation ${quoted(editionName)}, ${boundaryName(move.kind, move.boundary)} change de date.`,
    `Ancienne date\u00a0: ${formatInstant(move.from)}, heure de Paris.\nNouvelle date\u00a0: ${formatInstant(move.to)}, heure de Paris.`,
    `Pourquoi\u00a0: ${reason}`,
    `Ce que vous avez écrit, déposé ou voté est conservé. Le calendrier public garde les deux dates\u00a0:\n${calendarPage}`]),
})

/** Who will be written to, before as after a move. @param reach null while it is hidden with the votes */
const lettersWords = (reach: Reach | null): string =>
  reach ? reachWords(reach) : 'Les personnes concernées dont l’adresse est connue recevront une lettre.'

/** What was just done to the calendar, for the page that follows. */
export const moveDoneWords = (outcome: { moved: Moved; reach: Reach | null } | { asked: Moved } | { dropped: number }): string =>
  'moved' in outcome ? `La date est déplacée, le calendrier public le montre. ${lettersWords(outcome.reach)}`
  : 'asked' in outcome ? 'La demande est enregistrée\u00a0: la date bougera quand une autre personne l’aura confirmée.'
  : 'La demande est abandonnée\u00a0: la date ne bouge pas.'
