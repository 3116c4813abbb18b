import type { Flash } from '~/ui/flash'
import { type Reach, reachWords } from '~/ui/reach'
import type { ApplicationState } from './application'

export const KEPT: Flash = { words: 'Brouillon enregistré. Vos collègues prouvés le voient et peuvent le continuer.' }
export const WITHDRAWN: Flash = { words: 'Le dossier est retiré.' }

/** What follows the submission of a file. @param email where its receipt goes; null when no address is known */
export const submittedWords = (accepted: boolean, email: string | null): Flash => ({
  title: 'Candidature déposée',
  words: [
    accepted ? 'Elle est acceptée aussitôt\u00a0: votre collectivité est territoire référent.' : 'La décision paraîtra sur cette page.',
    email ? `Un accusé de dépôt part à ${email}.` : 'Sans adresse connue, vous ne recevrez pas d’accusé\u00a0: cette page en tient lieu.',
  ].join(' '),
})

/** What a moderator has just decided of a file. @param reach whom the decision is written to */
export function reviewedWords(state: ApplicationState, reach: Reach): string {
  if (state === 'accepted') return `La candidature est acceptée, et le journal le dit. ${reachWords(reach)}`
  if (state === 'declined') return `La candidature est refusée, et le journal dit pourquoi. ${reachWords(reach)}`
  return 'Le dossier est à l’étude\u00a0; c’est inscrit au journal.'
}
