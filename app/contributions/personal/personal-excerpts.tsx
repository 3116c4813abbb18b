import { excerptsOf, type Piece } from './excerpts'
import type { PersonalKind } from './personal-data'

export const KIND_LABELS: Record<PersonalKind, string> = { telephone: 'un numéro de téléphone', email: 'une adresse électronique', name: 'un nom de personne' }

type Wording = { title: string; text: string }

/** What a contribution says that may tell who a private person is, each marked in its own words. */
export const personalExcerpts = ({ title, text }: Wording): Piece[][] => [...excerptsOf(title), ...excerptsOf(text)]

/** Each excerpt, what was found marked, and told in words after it: a mark is a colour. */
export function PersonalExcerpts({ excerpts }: { excerpts: Piece[][] }) {
  return (
    <ul className="cc-personal">
      {excerpts.map((pieces) => (
        <li key={pieces.map(({ text }) => text).join('')}>
          <q>{pieces.map(({ text, kind }) => (kind ? <mark key={text}>{text}</mark> : text))}</q>{' '}
          <span className="cc-quiet">({[...new Set(pieces.flatMap(({ kind }) => (kind ? [KIND_LABELS[kind]] : [])))].join(', ')})</span>
        </li>
      ))}
    </ul>
  )
}
