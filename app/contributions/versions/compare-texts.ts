import { diffWordsWithSpace } from 'diff'

/** A piece of a text next to its former wording. */
export type Piece = { kind: 'same' | 'added' | 'removed'; words: string }

/** Beyond, a reader would find no order in it, and the comparison would take seconds: one text replaces the other. */
const MOST_CHANGES = 600

/**
 * A text beside its former wording, word by word. Changes with nothing but a space or a comma between them are one change:
 * a rewritten sentence is read once struck and once new, never in turns.
 */
export function compareTexts(former: string, present: string): Piece[] {
  const found = diffWordsWithSpace(former, present, { maxEditLength: MOST_CHANGES })
  if (!found) return pieces([{ kind: 'removed', words: former }, { kind: 'added', words: present }])
  return pieces(found.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', words: value })))
}

/** Runs of changes become one removal and one addition each. */
function pieces(found: Piece[]): Piece[] {
  const whole: Piece[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed) whole.push({ kind: 'removed', words: removed })
    if (added) whole.push({ kind: 'added', words: added })
    removed = added = ''
  }
  for (const [index, { kind, words }] of found.entries()) {
    const isBetween = kind === 'same' && (removed || added) && index < found.length - 1 && /^[^\p{L}\p{N}\n]{1,3}$/u.test(words)
    if (kind === 'same' && !isBetween) {
      close()
      whole.push({ kind, words })
    }
    if (kind === 'removed' || isBetween) removed += words
    if (kind === 'added' || isBetween) added += words
  }
  close()
  return whole
}
