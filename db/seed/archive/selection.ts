import { type Piece, pieces } from '../corpus'

/** What the public record counts. */
export const FIGURES = { needs: 276, solutions: 200, regrouped: 391, redirected: 81, rejected: 4, proposals: 67, kept: 17, votes: 531, laureates: 44, euros: 13_300_000 }

/**
 * The corpus cut to the figures of the record: it was written with a little to spare. What goes is always a second
 * need or solution of a subject that keeps others, the last of the corpus first. @throws when a figure is not met
 */
export function selectPieces(): Piece[] {
  const { needs, solutions, regrouped, redirected } = FIGURES
  const count = (kind: Piece['kind'], verdict: Piece['fate']['verdict']) => pieces.filter((piece) => piece.kind === kind && piece.fate.verdict === verdict).length
  // Redirected needs give way before redirected solutions, of which each subject has but one.
  const redirectedNeeds = redirected - count('solution', 'redirected')
  const regroupedNeeds = needs - FIGURES.rejected - redirectedNeeds
  const dropped = new Set([
    ...lastSpare('need', 'redirected', count('need', 'redirected') - redirectedNeeds),
    ...lastSpare('need', 'regrouped', count('need', 'regrouped') - regroupedNeeds),
    ...lastSpare('solution', 'regrouped', count('solution', 'regrouped') - (regrouped - regroupedNeeds)),
  ])
  const selected = pieces.filter((piece) => !dropped.has(piece))
  expect('needs', selected.filter(({ kind }) => kind === 'need').length, needs)
  expect('solutions', selected.filter(({ kind }) => kind === 'solution').length, solutions)
  for (const verdict of ['regrouped', 'redirected', 'rejected'] as const) {
    expect(verdict, selected.filter(({ fate }) => fate.verdict === verdict).length, FIGURES[verdict])
  }
  expect('distinct titles', new Set(selected.map(({ title }) => title)).size, needs + solutions)
  return selected
}

function lastSpare(kind: Piece['kind'], verdict: Piece['fate']['verdict'], spare: number): Piece[] {
  const subjects = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (piece.kind === kind && piece.fate.verdict === verdict && !piece.named && !piece.place) subjects.set(piece.subject, [...(subjects.get(piece.subject) ?? []), piece])
  }
  // One of each theme at most before a second of any, so that no theme pays for the others.
  const candidates = [...subjects.values()].filter((ofSubject) => ofSubject.length > 1).reverse().flatMap((ofSubject) => ofSubject.at(-1) ?? [])
  const firstOfTheme = candidates.filter(({ theme }, index) => candidates.findIndex((other) => other.theme === theme) === index)
  return firstOfTheme.slice(0, spare)
}

/** A figure of the record that the archive does not meet must stop it, not be shown. */
export function expect(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`the archive holds ${found} ${what}, the record ${wanted}`)
}
