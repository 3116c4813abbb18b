import { beginningWith, type Gazetteer, type Key, type Word } from './gazetteer'
import { lettersOf } from './search-words'
import { countLetters, countSlips } from './slips'

/** The words that may have been meant by one, what each costs, and in how many names they are. */
export type Likely = { words: Word[]; costs: Map<string, number>; names: number }

/**
 * The word itself for nothing; one that begins so for one; one but for a slip for two; one that begins so but for a slip,
 * which is not its first letter, for three. Almost every word is passed over by its letters alone.
 */
export function likelyWords({ words, wordLetters }: Gazetteer, typed: string, most: number): Likely {
  const likely: Likely = { words: [], costs: new Map(), names: 0 }
  const begun = beginningWith(words, typed)
  for (const word of words.slice(begun.from, begun.to)) keep(likely, word, word.text === typed ? 0 : 1)
  const [letters, sameLetter] = [lettersOf(typed), beginningWith(words, typed.slice(0, 1))]
  for (let index = most > 0 ? 0 : words.length; index < words.length; index++) {
    const others = wordLetters[index] ?? 0
    const mayBegin = index >= sameLetter.from && index < sameLetter.to && typed.length > 4
    if (countLetters(mayBegin ? letters & ~others : letters ^ others) > (mayBegin ? most : most * 2)) continue
    const word = words[index]
    if (!word || word.text.length < typed.length - most || (index >= begun.from && index < begun.to)) continue
    if (!mayBegin && word.text.length > typed.length + most) continue
    const { whole, beginning } = countSlips(typed, word.text, most)
    if (whole <= most) keep(likely, word, whole * 2)
    else if (mayBegin && beginning <= most) keep(likely, word, beginning * 2 + 1)
  }
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
  for (let index = most > 0 ? 0 : keys.length; index < keys.length; index++) {
    if (countLetters(letters ^ (keyLetters[index] ?? 0)) > most * 2) continue
    const key = keys[index]
    if (!key || Math.abs(key.text.length - typed.length) > most) continue
    const { whole } = countSlips(typed, key.text, most)
    if (whole <= most) likely.push([key, whole])
  }
  return likely
}
