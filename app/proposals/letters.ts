import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { count, quoted } from '~/ui/french'
import { grouped } from './telling/grouped'

/** What became of a contribution, with what its author must know of it; `waiting` once a decision was taken back. */
export type ToldFate = (
  | { kind: 'regrouped'; proposals: { number: number; title: string }[] }
  | { kind: 'redirected'; scheme: { title: string; pilot: string }; reason: string }
  | { kind: 'rejected'; reason: string }
  | { kind: 'waiting' }
) & { answer?: { outcome: 'confirmed' | 'reopened'; answer: string } | null }

type Told = { id: number; title: string }
/** `again`: its author was told something else before; `answered`: their contest was answered since. */
type News = Told & { fate: ToldFate; again: boolean; answered: boolean }

/**
 * Tells an author, in one letter, what became of one or several of their contributions: those of one fate together.
 * @param page the address of the edition's contributions, without a final slash
 */
export function verdictLetter(editionName: string, news: News[], page: string): Omit<Letter, 'recipient'> {
  const groups = [...grouped(news, ({ fate, again, answered }) => JSON.stringify([fate, again, answered])).values()]
  const shown = groups.slice(0, GROUPS)
  const rest = groups.slice(GROUPS).flat().length
  const many = news.length > 1
  const [first] = news
  return {
    subject: groups.length === 1 && first ? subjectOf(first.fate.kind, many) : 'Ce que deviennent vos contributions',
    body: letterBody([
      ...(groups.length > 1 ? [`Voici ce que deviennent ${news.length} de vos contributions à ${quoted(editionName)}.`] : []),
      ...shown.flatMap((group) => paragraphs(editionName, group, page)),
      ...(rest > 0 ? [`${count(rest, 'autre contribution a', 'autres contributions ont')} aussi reçu une réponse\u00a0: chacune la montre sur sa page.`] : []),
      `Le texte que vous avez déposé est conservé tel quel, et reste public. Si vous n’êtes pas d’accord, vous pouvez contester une fois ${many ? 'chaque' : 'cette'} décision, depuis la page de la contribution, jusqu’à l’ouverture du vote.`,
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

/** A letter has a length the database keeps: no act must fail for an author of a thousand contributions. */
const [LISTED, GROUPS] = [100, 20]
const listed = (lines: string[]) =>
  [...lines.slice(0, LISTED), ...(lines.length > LISTED ? [`— et ${count(lines.length - LISTED, 'autre', 'autres')}`] : [])].join('\n')

const SUBJECTS: Record<ToldFate['kind'], [one: string, many: string]> = {
  regrouped: ['Votre contribution rejoint une proposition', 'Vos contributions rejoignent une proposition'],
  redirected: ['Votre contribution est orientée vers un autre dispositif', 'Vos contributions sont orientées vers un autre dispositif'],
  rejected: ['Votre contribution n’est pas retenue', 'Vos contributions ne sont pas retenues'],
  waiting: ['Votre contribution est de nouveau étudiée', 'Vos contributions sont de nouveau étudiées'],
}
const subjectOf = (kind: ToldFate['kind'], many: boolean) => SUBJECTS[kind][many ? 1 : 0]

/** What is said of contributions of one fate. */
function paragraphs(editionName: string, group: News[], page: string): string[] {
  const [first] = group
  if (!first) return []
  const many = group.length > 1
  const which = many ? `${group.length} de vos contributions` : 'Votre contribution'
  const { fate, again, answered } = first
  return [
    `${which} à ${quoted(editionName)}\u00a0:\n${listed(group.map(({ id, title }) => `— ${title}\n  ${page}/${id}`))}`,
    ...(again ? ['La décision que nous vous avions annoncée a changé.'] : []),
    ...fateWords(fate, many),
    ...(fate.answer && answered ? [`Vous aviez contesté. ${fate.answer.outcome === 'confirmed' ? 'La décision est confirmée' : 'La décision a été reprise'}\u00a0: ${fate.answer.answer}`] : []),
  ]
}

function fateWords(fate: ToldFate, many: boolean): string[] {
  switch (fate.kind) {
    case 'regrouped': {
      const [one] = fate.proposals
      return fate.proposals.length === 1 && one
        ? [`${many ? 'Elles rejoignent' : 'Elle rejoint'} la proposition n°\u00a0${one.number}, ${quoted(one.title)}, avec d’autres contributions voisines. C’est cette proposition qui sera soumise au vote.`]
        : [`${many ? 'Elles rejoignent' : 'Elle rejoint'} ces propositions, qui seront soumises au vote\u00a0:\n${fate.proposals.map(({ number, title }) => `— n°\u00a0${number}, ${quoted(title)}`).join('\n')}`]
    }
    case 'redirected':
      return [`${many ? 'Elles relèvent' : 'Elle relève'} d’un autre dispositif\u00a0: ${quoted(fate.scheme.title)} (${fate.scheme.pilot}).`, `Pourquoi\u00a0: ${fate.reason}`]
    case 'rejected':
      return [`${many ? 'Elles ne rejoignent' : 'Elle ne rejoint'} aucune proposition.`, `Pourquoi\u00a0: ${fate.reason}`]
    case 'waiting':
      return [`${many ? 'Elles sont' : 'Elle est'} de nouveau étudiée${many ? 's' : ''}\u00a0: nous vous dirons ce qu’${many ? 'elles deviennent' : 'elle devient'}.`]
  }
}
