import t01 from './corpus/01-citoyennete.json'
import t02 from './corpus/02-culture.json'
import t03 from './corpus/03-demarches.json'
import t04 from './corpus/04-donnees.json'
import t05 from './corpus/05-economie.json'
import t06 from './corpus/06-education.json'
import t07 from './corpus/07-energies.json'
import t08 from './corpus/08-environnement.json'
import t09 from './corpus/09-patrimoine.json'
import t10 from './corpus/10-inclusion.json'
import t11 from './corpus/11-mobilite.json'
import t12 from './corpus/12-solidarite.json'
import t13 from './corpus/13-tiers-lieux.json'
import t14 from './corpus/14-urbanisme.json'
import named from './corpus/named.json'
import refused from './corpus/rejected.json'

type Words = { title: string; text: string; beneficiaries: string }
type Need = Words & { territory?: string }
type Solution = Words & { publisher: string; usedIn: string; licence: string; fundingFor: string }
type Theme = {
  theme: string
  proposals: { key: string; title: string; summary: string; kept: boolean }[]
  subjects: { key: string; proposals: string[]; needs: Need[]; solutions: Solution[] }[]
  redirected: { key: string; scheme: string; reason: string; needs: Need[]; solutions: Solution[] }[]
}

const THEMES: Theme[] = [t01, t02, t03, t04, t05, t06, t07, t08, t09, t10, t11, t12, t13, t14]

/** What becomes of a contribution of the corpus. */
export type Fate =
  | { verdict: 'regrouped'; proposals: string[] }
  | { verdict: 'redirected'; scheme: string; reason: string }
  | { verdict: 'rejected'; reason: string }

/** One hand-written contribution, with the subject it belongs to and what becomes of it. */
export type Piece = {
  kind: 'need' | 'solution'
  theme: string
  subject: string
  title: string
  text: string
  beneficiaries: string
  solution?: Omit<Solution, keyof Words>
  /** The real territory that told this problem, where it is known. */
  place?: string
  /** Named by the public record under this very title. */
  named: boolean
  fate: Fate
}

export type Idea = { key: string; theme: string; title: string; summary: string; kept: boolean }

/** The 14 themes, in the order of the source. */
export const themeNames: string[] = THEMES.map(({ theme }) => theme)

/** The 67 proposals. */
export const ideas: Idea[] = THEMES.flatMap(({ theme, proposals }) => proposals.map((proposal) => ({ theme, ...proposal })))

/** Every contribution of the corpus, more than the archive holds. */
export const pieces: Piece[] = [
  ...named.needs.map((words) => pieceOf('need', words.theme, `named ${words.title}`, words, behind(words.proposalTitle), true)),
  ...named.solutions.map((words) => pieceOf('solution', words.theme, `named ${words.title}`, words, behind(words.proposalTitle), true)),
  ...THEMES.flatMap(({ theme, subjects, redirected }) => [
    ...subjects.flatMap((subject) => inSubject(theme, subject, { verdict: 'regrouped', proposals: subject.proposals })),
    ...redirected.flatMap((subject) => inSubject(theme, subject, { verdict: 'redirected', scheme: subject.scheme, reason: subject.reason })),
  ]),
  ...refused.rejected.map((words) => pieceOf('need', words.theme, `rejected ${words.title}`, words, { verdict: 'rejected', reason: words.reason })),
]

function inSubject(theme: string, subject: { key: string; needs: Need[]; solutions: Solution[] }, fate: Fate): Piece[] {
  return [
    ...subject.needs.map((words) => pieceOf('need', theme, subject.key, words, fate)),
    ...subject.solutions.map((words) => pieceOf('solution', theme, subject.key, words, fate)),
  ]
}

function pieceOf(kind: Piece['kind'], theme: string, subject: string, words: Need | Solution, fate: Fate, isNamed = false): Piece {
  const { title, text, beneficiaries } = words
  const { publisher, usedIn, licence, fundingFor } = 'publisher' in words ? words : { publisher: '', usedIn: '', licence: '', fundingFor: '' }
  return {
    kind, theme, subject, title, text, beneficiaries, named: isNamed, fate,
    ...(kind === 'solution' && { solution: { publisher, usedIn, licence, fundingFor } }),
    ...('territory' in words && words.territory && { place: words.territory }),
  }
}

function behind(title: string): Fate {
  const idea = ideas.find((one) => one.title === title)
  if (!idea) throw new Error(`no proposal is called ${title}`)
  return { verdict: 'regrouped', proposals: [idea.key] }
}
