import { beginningWith, type Gazetteer, type Key, type Word } from './gazetteer'
import { lettersOf } from './search-words'
import { countLetters, countSlips } from './slips'

/** The words that may have been meant by one, what each costs, and in how many names they are. */
export type Likely = { words: Word[]; costs: Map<string, number>; names: number }

/** The word itself for nothing; one that begins so for one; one but for a slip for two; one that begins so but for a slip for three. */
export function likelyWords({ words, wordLetters }: Gazetteer, typed: string, most: number): Likely {
  const likely: Likely = { words: [], costs: new Map(), names: 0 }
  const { from, to } = beginningWith(words, typed)
  for (const word of words.slice(from, to)) keep(likely, word, word.text === typed ? 0 : 1)
  const letters = lettersOf(typed)
  if (most > 0) wordLetters.forEach((others, index) => {
    if (countLetters(letters & ~others) > most || (index >= from && index < to)) return
    const word = words[index]
    if (!word || word.text.length < typed.length - most) return
    const { whole, beginning } = countSlips(typed, word.text, most)
    if (whole <= most) keep(likely, word, whole * 2)
    else if (beginning <= most && typed.length > 4) keep(likely, word, beginning * 2 + 1)
  })
  return likely
}

function keep(likely: Likely, word: Word, cost: number): void {
  likely.words.push(word)
  likely.costs.set(word.text, cost)
  likely.names += word.names.length
}

/** The names that are what was typed but for some slips, spaces left out, and how many. */
export function likelyKeys({ keys, keyLetters }: Gazetteer, typed: string, most: number): [Key, number][] {
  const letters = lettersOf(typed)
  const likely: [Key, number][] = []
  keyLetters.forEach((others, index) => {
    if (countLetters(letters ^ others) > most * 2) return
    const key = keys[index]
    if (!key || Math.abs(key.text.length - typed.length) > most) return
    const { whole } = countSlips(typed, key.text, most)
    if (whole <= most) likely.push([key, whole])
  })
  return likely
}
