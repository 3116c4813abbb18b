import { findPersonalData, type PersonalData, type PersonalKind } from './personal-data'

/** A piece of an excerpt; what was found in it has its kind. */
export type Piece = { text: string; kind?: PersonalKind }

const AROUND = 60

/** What was found in a text, each time in its own words: close ones share an excerpt. Empty when there is nothing. */
export function excerptsOf(text: string): Piece[][] {
  const groups: PersonalData[][] = []
  for (const one of findPersonalData(text)) {
    const last = groups.at(-1)
    if (last && one.start - (last.at(-1)?.end ?? 0) < AROUND) last.push(one)
    else groups.push([one])
  }
  return groups.map((group) => piecesOf(text, group))
}

function piecesOf(text: string, group: PersonalData[]): Piece[] {
  const [from, to] = [wordStart(text, (group[0]?.start ?? 0) - AROUND), wordEnd(text, (group.at(-1)?.end ?? 0) + AROUND)]
  const pieces: Piece[] = [{ text: from > 0 ? '… ' : '' }]
  let at = from
  for (const { start, end, kind } of group) {
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), kind })
    at = end
  }
  return [...pieces, { text: text.slice(at, to) }, { text: to < text.length ? ' …' : '' }].filter((piece) => piece.text !== '')
}

const wordStart = (text: string, at: number): number => (at <= 0 ? 0 : Math.max(text.lastIndexOf(' ', at), 0) + 1)
const wordEnd = (text: string, at: number): number => (at >= text.length ? text.length : text.indexOf(' ', at) < 0 ? text.length : text.indexOf(' ', at))
