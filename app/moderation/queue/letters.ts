import { REASON_LABELS, type LookReason } from '~/contributions/look-words'
import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { quoted } from '~/ui/french'
import type { LookAct } from './look'

type About = { title: string; edition: string; /** The address of its page. */ page: string; wasPublic: boolean }
type Written = Omit<Letter, 'recipient'>

/** Tells an author that their contribution, which waited, is public. */
export const publishedLetter = ({ title, edition, page }: About): Written => ({
  subject: 'Votre contribution est publiée',
  body: letterBody([`Votre contribution ${quoted(title)} à ${quoted(edition)} a été lue par la modération. Elle est publiée, et tout le monde peut la lire.`, page]),
})

/** Tells an author what to change, and what happens once they have. */
export const changeLetter = ({ title, edition, page, wasPublic }: About, words: string): Written => ({
  subject: 'La modération vous demande un changement',
  body: letterBody([
    `Votre contribution ${quoted(title)} à ${quoted(edition)} ${wasPublic ? 'reste publiée, et' : 'n’est pas encore publiée\u00a0:'} la modération vous demande d’y changer ceci\u00a0:`,
    words,
    `Pour la modifier\u00a0:\n${page}/modifier`,
    `${wasPublic ? 'La modération relira votre nouvelle version.' : 'Votre nouvelle version sera lue, puis publiée.'} Vous pouvez le faire jusqu’à la clôture de la consultation.`,
  ]),
})

/** Tells an author that their contribution is refused, why, and what is left of it. */
export const refusedLetter = ({ title, edition, page, wasPublic }: About, reason: LookReason, words: string): Written => ({
  subject: 'Votre contribution est refusée par la modération',
  body: letterBody([
    `Votre contribution ${quoted(title)} à ${quoted(edition)} est refusée par la modération.`,
    `Motif\u00a0: ${REASON_LABELS[reason]}.`,
    words,
    wasPublic ? `Elle n’est plus publique. Son adresse dit à tous qu’elle a été refusée, quand et pourquoi, sans son texte, que vous seul lisez encore\u00a0:\n${page}` : `Elle n’est pas publiée. Vous seul la lisez encore, sur sa page\u00a0:\n${page}`,
    'Vous pouvez en déposer une autre, autrement, jusqu’à la clôture de la consultation.',
  ]),
})

/** Tells an author that what they were last told no longer holds. */
export const undoneLetter = ({ title, edition, page, wasPublic }: About, act: Exclude<LookAct, 'pass'>): Written => ({
  subject: UNDONE[act].subject,
  body: letterBody([`${UNDONE[act].words(quoted(title), quoted(edition))} ${act === 'refuse' && !wasPublic ? 'Elle attend de nouveau d’être lue.' : ''}`.trim(), page]),
})

const UNDONE: Record<Exclude<LookAct, 'pass'>, { subject: string; words: (title: string, edition: string) => string }> = {
  'publish': { subject: 'Votre contribution attend de nouveau un regard', words: (title, edition) => `Votre contribution ${title} à ${edition} n’est plus publiée\u00a0: la modération va la lire à nouveau.` },
  'ask-change': { subject: 'La modération ne vous demande plus de changement', words: (title, edition) => `Vous n’avez plus rien à changer à votre contribution ${title} à ${edition}\u00a0: la demande est annulée.` },
  'refuse': { subject: 'Votre contribution n’est plus refusée', words: (title, edition) => `Le refus de votre contribution ${title} à ${edition} est annulé.` },
}
