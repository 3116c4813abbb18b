import { TITLE } from './features'
import type { Typed } from './near-index'
import { meaningsOf } from './thesaurus'
import type { openTurns } from './turns'
import { wordsOf } from './words'

/** As many things as one text is compared by: its rarest, and those as rare as the last. */
const MOST_TOLD = 30
/** A thing that so many texts have tells none from another. */
const MOST_HAVING = 250
/** What words mean counts for less than the words themselves. */
const MEANT = 0.7

/** What one text says that others do not, each thing by its number, as a vector of length 1. */
export type Told = { things: Int32Array; weights: Float64Array }

/**
 * Each text by the rarest of its words and of what they mean. Numbers and not words: five thousand texts say three hundred
 * thousand things. @returns `roots`, the root of each thing that is a word
 */
export async function tellApart(texts: readonly Typed[], turn: ReturnType<typeof openTurns>): Promise<{ told: Told[]; roots: (string | undefined)[] }> {
  const said = countThings()
  const counted: Told[] = []
  for (const text of texts) {
    await turn()
    counted.push(said.count(text))
  }
  const rarities = countRarity(counted, said.roots.length)
  const told: Told[] = []
  for (const one of counted) {
    await turn()
    told.push(keepRarest(one, rarities))
  }
  return { told, roots: said.roots }
}

/** Counts what texts say: a word by its root, what words mean by the number of their group of synonyms. */
function countThings() {
  const numbers = new Map<string | number, number>()
  const roots: (string | undefined)[] = []
  const counts: number[] = []
  const add = (met: number[], thing: string | number, count: number) => {
    let number = numbers.get(thing)
    if (number === undefined) {
      number = roots.push(typeof thing === 'string' ? thing : undefined) - 1
      numbers.set(thing, number)
      counts.push(0)
    }
    if (counts[number] === 0) met.push(number)
    counts[number] = (counts[number] ?? 0) + count
  }
  return {
    roots,
    count({ title, text }: Typed): Told {
      const met: number[] = []
      for (const [part, count] of [[title, TITLE], [text, 1]] as const) {
        const words = wordsOf(part)
        for (const { root, telling } of words) add(met, root, count * telling)
        for (const { concepts } of meaningsOf(words.map(({ root }) => root))) for (const concept of concepts) add(met, concept, count * MEANT)
      }
      const weights = Float64Array.from(met, (number) => counts[number] ?? 0)
      for (const number of met) counts[number] = 0
      return { things: Int32Array.from(met), weights }
    },
  }
}

/** How rare each thing is; 0 for what one text alone says, or too many. */
function countRarity(counted: readonly Told[], things: number): Float64Array {
  const having = new Int32Array(things)
  for (const one of counted) for (const thing of one.things) having[thing] = (having[thing] ?? 0) + 1
  return Float64Array.from(having, (texts) => (texts < 2 || texts > MOST_HAVING ? 0 : Math.log(1 + counted.length / texts)))
}

function keepRarest({ things, weights: counts }: Told, rarities: Float64Array): Told {
  const weights = new Float64Array(things.length)
  for (let at = 0; at < things.length; at++) weights[at] = (1 - 1 / (1 + (counts[at] ?? 0))) * (rarities[things[at] ?? 0] ?? 0)
  const least = weights.length > MOST_TOLD ? (weights.slice().sort()[weights.length - MOST_TOLD] ?? 0) : 0
  let [kept, squares] = [0, 0]
  for (let at = 0; at < things.length; at++) {
    const weight = weights[at] ?? 0
    if (weight === 0 || weight < least) continue
    things[kept] = things[at] ?? 0
    weights[kept++] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < kept; at++) weights[at] = (weights[at] ?? 0) / length
  return { things: things.subarray(0, kept), weights: weights.subarray(0, kept) }
}
