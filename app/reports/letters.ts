import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { quoted } from '~/ui/french'
import { type Reportable, type ReportDecision, reportableAddress } from './report'
import { DECISION_WORDS } from './words'

type Told = { slug: string; publicUrl: string; object: Reportable; title: string; decision: ReportDecision; reason: string }

/** The letter that tells who reported something what was decided of it, and why. Nobody else is told that they did. */
export const decidedLetter = (recipient: string, { slug, publicUrl, object, title, decision, reason }: Told): Letter => ({
  recipient,
  subject: 'Votre signalement a été examiné',
  body: letterBody([
    `Vous avez signalé ${object.commentId === null ? 'la contribution' : 'un commentaire de la contribution'} ${quoted(title)}. Votre signalement a été examiné\u00a0: ${DECISION_WORDS[decision]}.`,
    `Motif\u00a0: ${reason}`,
    `${publicUrl}/consultations/${slug}${reportableAddress(object)}`,
    'Vous recevez ce courriel parce que vous aviez signalé ce texte. Il n’y en aura pas d’autre à ce sujet.',
  ]),
})
