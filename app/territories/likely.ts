import { beginningWith, type Gazetteer, type Key, type Letters, type Word } from './gazetteer'
import { lettersOf } from './search-words'
import { soundOf } from './sounds'
import { countLetters, forgivenIn, forgivenWhole, slipsFrom } from './slips'

/** A word of the country that may have been meant by one typed: how many slips apart, and what that costs in the order. */
export type LikelyWord = { word: Word; slips: number; cost: number }

/** As many letters as one sound is written with, and one more. */
const MOST_UNHEARD = 4

type Range = { from: number; to: number }
const NOWHERE: Range = { from: -1, to: -1 }
const NONE = new Int32Array()
/** As many letters as make most words of a country begin otherwise. */
const FIRST = 4

/**
 * The word itself for nothing; one that begins so for one; one but for a slip, or that sounds the same, for two; one that begins so but for a slip,
 * which is not its first letter, for three.
 */
export function likelyWords({ words, wordLetters, wordStarts, sounds }: Gazetteer, typed: string): LikelyWord[] {
  const begun = beginningWith(words, typed)
  const likely = words.slice(begun.from, begun.to).map((word) => ({ word, slips: 0, cost: word.text === typed ? 0 : 1 }))
  const most = forgivenIn(typed)
  if (most === 0) return likely
  const said = new Set((sounds.get(soundOf(typed)) ?? []).filter(({ text }) => !text.startsWith(typed) && Math.abs(text.length - typed.length) <= MOST_UNHEARD))
  for (const word of said) likely.push({ word, slips: 1, cost: 2 })
  const countSlips = slipsFrom(typed)
  const alike = typed.length > 4 ? beginningWith(words, typed.slice(0, 1)) : NOWHERE
  const startsNear = startingNear(wordStarts, typed, most)
  for (const index of [...nearlySpelled(wordLetters, typed, most, alike), ...nearlyBegun(wordStarts, typed, most, alike)]) {
    const word = words[index]
    if (!word || !startsNear(index) || (index >= begun.from && index < begun.to) || said.has(word)) continue
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

/** Which of many, but those `apart`, are about as long and have about the same letters. Almost all are passed over here, without being read. */
function nearlySpelled({ letters, lengths }: Letters, typed: string, most: number, apart: Range = NOWHERE): number[] {
  const own = lettersOf(typed)
  const [least, longest] = [typed.length - most, typed.length + most]
  const near: number[] = []
  for (let index = 0; index < lengths.length; index++) {
    if (index === apart.from) index = apart.to
    const length = lengths[index] ?? 0
    if (length < least || length > longest) continue
    const others = letters[index] ?? 0
    if (countLetters(own & ~others) <= most && countLetters(others & ~own) <= most) near.push(index)
  }
  return near
}

/** Which of these may begin with what was typed but for some slips: their first letters are among its letters, and its letters among theirs. */
function nearlyBegun(starts: readonly Int32Array[], typed: string, most: number, { from, to }: Range): number[] {
  const own = lettersOf(typed)
  const all = starts.length - 1
  const [shortest, longest] = [starts[Math.min(typed.length - most, all - 1)] ?? NONE, starts[Math.min(typed.length + most, all)] ?? NONE]
  const near: number[] = []
  for (let index = from; index < to; index++)
    if (countLetters((shortest[index] ?? 0) & ~own) <= most && countLetters(own & ~(longest[index] ?? 0)) <= most) near.push(index)
  return near
}

/** Whether the first letters of a word are those of what was typed but for some slips: a slip changes one, and moves the others by one. */
function startingNear(starts: readonly Int32Array[], typed: string, most: number): (index: number) => boolean {
  const [first, more] = [lettersOf(typed.slice(0, FIRST)), lettersOf(typed.slice(0, FIRST + most))]
  const [short, long] = [starts[FIRST] ?? NONE, starts[FIRST + most] ?? NONE]
  return (index) => countLetters((short[index] ?? 0) & ~more) <= most && countLetters(first & ~(long[index] ?? 0)) <= most
}
