import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { count, quoted } from '~/ui/french'

/** What became of contributions, with what their authors must know of it. */
export type Fate =
  | { kind: 'regrouped'; proposal: { number: number; title: string } }
  | { kind: 'redirected'; scheme: { id: string; title: string; pilot: string }; reason: string }
  | { kind: 'rejected'; reason: string }

type Told = { id: number; title: string }

/**
 * Tells an author what became of one or several of their contributions.
 * @param page the address of the edition's contributions, without a final slash
 */
export function verdictLetter(editionName: string, told: Told[], fate: Fate, page: string): Omit<Letter, 'recipient'> {
  const many = told.length > 1
  const subject = many ? `Vos contributions ${PLURAL[fate.kind]}` : `Votre contribution ${SINGULAR[fate.kind]}`
  const which = many ? `${told.length} de vos contributions` : 'Votre contribution'
  return {
    subject,
    body: letterBody([
      `${which} à ${quoted(editionName)}\u00a0:\n${listed(told.map(({ id, title }) => `— ${title}\n  ${page}/${id}`))}`,
      ...paragraphs(fate, many),
      'Le texte que vous avez déposé est conservé tel quel, et reste public.',
    ]),
  }
}

/**
 * Tells an author that what still waited when the vote opened is on the ballot as it was written.
 * @param told the proposals that their contributions became
 * @param page the address of the edition's proposals, without a final slash
 */
export function promotedLetter(editionName: string, told: Told[], page: string): Omit<Letter, 'recipient'> {
  const many = told.length > 1
  return {
    subject: many ? 'Vos contributions sont soumises au vote' : 'Votre contribution est soumise au vote',
    body: letterBody([
      `Le vote de ${quoted(editionName)} est ouvert. ${many ? 'Ces contributions n’avaient rejoint aucune autre\u00a0: chacune est devenue une proposition à elle seule.' : 'Cette contribution n’en avait rejoint aucune autre\u00a0: elle est devenue une proposition à elle seule.'}`,
      listed(told.map(({ id, title }) => `— ${title}\n  ${page}/${id}`)),
    ]),
  }
}

/** A letter has a length the database keeps: the opening of a vote must not fail for an author of a thousand contributions. */
const LISTED = 100
const listed = (lines: string[]) =>
  [...lines.slice(0, LISTED), ...(lines.length > LISTED ? [`— et ${count(lines.length - LISTED, 'autre', 'autres')}`] : [])].join('\n')

const SINGULAR = { regrouped: 'rejoint une proposition', redirected: 'est orientée vers un autre dispositif', rejected: 'n’est pas retenue' }
const PLURAL = { regrouped: 'rejoignent une proposition', redirected: 'sont orientées vers un autre dispositif', rejected: 'ne sont pas retenues' }

function paragraphs(fate: Fate, many: boolean): string[] {
  switch (fate.kind) {
    case 'regrouped':
      return [`${many ? 'Elles rejoignent' : 'Elle rejoint'} la proposition n°\u00a0${fate.proposal.number}, ${quoted(fate.proposal.title)}, avec d’autres contributions voisines. C’est cette proposition qui sera soumise au vote.`]
    case 'redirected':
      return [`${many ? 'Elles relèvent' : 'Elle relève'} d’un autre dispositif\u00a0: ${quoted(fate.scheme.title)} (${fate.scheme.pilot}).`, `Pourquoi\u00a0: ${fate.reason}`]
    case 'rejected':
      return [`${many ? 'Elles ne rejoignent' : 'Elle ne rejoint'} aucune proposition.`, `Pourquoi\u00a0: ${fate.reason}`]
  }
}
