import { beginningWith, type Gazetteer, type Key, type Letters, type Word } from './gazetteer'
import { lettersOf } from './search-words'
import { soundOf } from './sounds'
import { countLetters, forgivenIn, forgivenWhole, slipsFrom } from './slips'

/** A word of the country that may have been meant by one typed: how many slips apart, and what that costs in the order. */
export type LikelyWord = { word: Word; slips: number; cost: number }

/** As many letters as one sound is written with, and one more. */
const MOST_UNHEARD = 4

/**
 * The word itself for nothing; one that begins so for one; one but for a slip, or that sounds the same, for two; one that begins so but for a slip,
 * which is not its first letter, for three.
 */
export function likelyWords({ words, wordLetters, sounds }: Gazetteer, typed: string): LikelyWord[] {
  const begun = beginningWith(words, typed)
  const likely = words.slice(begun.from, begun.to).map((word) => ({ word, slips: 0, cost: word.text === typed ? 0 : 1 }))
  const most = forgivenIn(typed)
  if (most === 0) return likely
  const said = new Set((sounds.get(soundOf(typed)) ?? []).filter(({ text }) => !text.startsWith(typed) && Math.abs(text.length - typed.length) <= MOST_UNHEARD))
  for (const word of said) likely.push({ word, slips: 1, cost: 2 })
  const countSlips = slipsFrom(typed)
  const alike = typed.length > 4 ? beginningWith(words, typed.slice(0, 1)) : { from: 0, to: 0 }
  for (const index of nearlySpelled(wordLetters, typed, most, alike)) {
    const word = words[index]
    if (!word || (index >= begun.from && index < begun.to) || said.has(word)) continue
    const { whole, beginning } = countSlips(word.text)
    if (whole <= most) likely.push({ word, slips: whole, cost: whole * 2 })
    else if (beginning <= most && index >= alike.from && index < alike.to) likely.push({ word, slips: beginning, cost: beginning * 2 + 1 })
  }
  return likely
}

/** The names of several words that are what was typed but for some slips, spaces left out, and how many. */
export function likelyKeys({ severalWords: { keys, keyLetters } }: Gazetteer, typed: string): { key: Key; slips: number }[] {
  const [most, countSlips] = [forgivenWhole(typed), slipsFrom(typed)]
  return nearlySpelled(keyLetters, typed, most).flatMap((index) => {
    const key = keys[index]
    const slips = key ? countSlips(key.text).whole : Infinity
    return key && slips <= most ? [{ key, slips }] : []
  })
}

/**
 * Which of many are about as long and have about the same letters; among those that `begin` alike, which have these
 * letters and maybe more. Almost all are passed over here, without being read.
 */
function nearlySpelled({ letters, lengths }: Letters, typed: string, most: number, begin = { from: 0, to: 0 }): number[] {
  const own = lettersOf(typed)
  const least = typed.length - most
  const longest = typed.length + most
  const near: number[] = []
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index] ?? 0
    if (length < least) continue
    const others = letters[index] ?? 0
    const beginsAlike = index >= begin.from && index < begin.to
    if (beginsAlike ? countLetters(own & ~others) <= most : length <= longest && countLetters(own ^ others) <= most * 2) near.push(index)
  }
  return near
}
