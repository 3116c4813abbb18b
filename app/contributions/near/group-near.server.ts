import { TITLE } from './features'
import type { Typed } from './near-index'
import { meaningsOf } from './thesaurus'
import { fold, wordsOf } from './words'

/** Texts that say nearly the same, the one nearest to all the others first; `word`: what they have most in common, as they write it. */
export type NearGroup = { ids: number[]; word: string }

/** As many things as one text is compared by: its rarest. */
const MOST_TOLD = 30
/** A thing that so many texts have tells none from another. */
const MOST_HAVING = 250
/** Under this likeness, from 0 to 1, two texts are not neighbours; nor are two groups, on average. */
const NEIGHBOURS = 0.2
const TOGETHER = 0.12
/** What one looks through in one go. */
const MOST_TOGETHER = 12
/** What words mean counts for less than the words themselves. */
const MEANT = 0.7

/** Every so many texts the others have their turn. */
const A_TURN = 100
const turn = (at: number) => (at % A_TURN === A_TURN - 1 ? new Promise<void>((next) => setImmediate(next)) : undefined)

type Told = { feature: string; weight: number }

/**
 * Groups texts that resemble each other: the nearest two first, then a text or a group with another as long as they are
 * near on average, which lets no chain of neighbours gather everything. The same texts give the same groups, in any order.
 */
export async function groupNear(texts: readonly (Typed & { id: number })[]): Promise<NearGroup[]> {
  const sorted = [...texts].sort((one, other) => one.id - other.id)
  const told = await tellApart(sorted)
  const likeness = await compare(told)
  const groups = gather(sorted.length, likeness)
  return groups.map((members) => {
    const near = (at: number) => members.reduce((sum, other) => sum + (likeness[at]?.get(other) ?? 0), 0)
    const byCentre = [...members].sort((one, other) => near(other) - near(one) || one - other)
    return { ids: byCentre.map((at) => sorted[at]?.id ?? 0), word: commonWord(members.map((at) => sorted[at] as Typed), members.map((at) => told[at] ?? [])) }
  })
}

/** Each text by the rarest of its words and of what they mean, as a vector of length 1. */
async function tellApart(texts: readonly Typed[]): Promise<Told[][]> {
  const counts: Map<string, number>[] = []
  for (const [at, text] of texts.entries()) {
    await turn(at)
    counts.push(countFeatures(text))
  }
  const having = new Map<string, number>()
  for (const features of counts) for (const feature of features.keys()) having.set(feature, (having.get(feature) ?? 0) + 1)
  return counts.map((features) => {
    const told: Told[] = []
    for (const [feature, count] of features) {
      const texts = having.get(feature) ?? 0
      if (texts >= 2 && texts <= MOST_HAVING) told.push({ feature, weight: (count / (count + 1)) * Math.log(1 + counts.length / texts) })
    }
    const most = told.sort((one, other) => other.weight - one.weight || (one.feature < other.feature ? -1 : 1)).slice(0, MOST_TOLD)
    const length = Math.hypot(...most.map(({ weight }) => weight)) || 1
    return most.map(({ feature, weight }) => ({ feature, weight: weight / length }))
  })
}

function countFeatures({ title, text }: Typed): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count)
  for (const [part, count] of [[title, TITLE], [text, 1]] as const) {
    const words = wordsOf(part)
    for (const { root, telling } of words) add(`=${root}`, count * telling)
    for (const { concepts } of meaningsOf(words.map(({ root }) => root))) for (const concept of concepts) add(`#${concept}`, count * MEANT)
  }
  return counts
}

/** For each text those near enough to it, by their place, with how near. */
async function compare(told: readonly Told[][]): Promise<Map<number, number>[]> {
  const having = new Map<string, { at: number; weight: number }[]>()
  const near = told.map(() => new Map<number, number>())
  const scores = new Float64Array(told.length)
  for (const [at, features] of told.entries()) {
    await turn(at)
    const met: number[] = []
    for (const { feature, weight } of features) {
      const before = having.get(feature) ?? []
      for (const other of before) {
        if (scores[other.at] === 0) met.push(other.at)
        scores[other.at] = (scores[other.at] ?? 0) + weight * other.weight
      }
      before.push({ at, weight })
      having.set(feature, before)
    }
    for (const other of met) {
      const score = scores[other] ?? 0
      scores[other] = 0
      if (score < NEIGHBOURS) continue
      near[at]?.set(other, score)
      near[other]?.set(at, score)
    }
  }
  return near
}

/** Joins the nearest pairs first; what is joined stays, of two or more. */
function gather(size: number, likeness: readonly Map<number, number>[]): number[][] {
  const pairs = likeness.flatMap((near, at) => [...near].flatMap(([other, score]) => (at < other ? [{ at, other, score }] : [])))
  pairs.sort((one, two) => two.score - one.score || one.at - two.at || one.other - two.other)
  const groups: number[][] = Array.from({ length: size }, (_, at) => [at])
  for (const { at, other } of pairs) {
    const [one, two] = [groups[at] ?? [], groups[other] ?? []]
    if (one === two || one.length + two.length > MOST_TOGETHER) continue
    let sum = 0
    for (const a of one) for (const b of two) sum += likeness[a]?.get(b) ?? 0
    if (sum / (one.length * two.length) < TOGETHER) continue
    one.push(...two)
    for (const moved of two) groups[moved] = one
  }
  return [...new Set(groups)].filter(({ length }) => length >= 2)
}

/** The word that most of them share and others have least, as most of them write it. */
function commonWord(texts: readonly Typed[], told: readonly Told[][]): string {
  const shared = new Map<string, number>()
  for (const features of told) for (const { feature, weight } of features) if (feature.startsWith('=')) shared.set(feature.slice(1), (shared.get(feature.slice(1)) ?? 0) + weight)
  const written = new Map<string, Map<string, number>>()
  // Titles say it; the texts only where no title does.
  const inTitles = texts.map(({ title }) => title).join(' ')
  const isSaid = wordsOf(inTitles).some(({ root }) => shared.has(root))
  for (const words of isSaid ? [inTitles] : texts.map(({ text }) => text)) {
    for (const word of words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
      const [{ root } = { root: '' }] = wordsOf(fold(word))
      if (!shared.has(root)) continue
      const forms = written.get(root) ?? new Map<string, number>()
      written.set(root, forms.set(word, (forms.get(word) ?? 0) + 1))
    }
  }
  const ranked = [...shared].sort(([oneRoot, one], [otherRoot, other]) => other - one || (oneRoot < otherRoot ? -1 : 1))
  const [root = ''] = ranked.find(([candidate]) => written.has(candidate)) ?? []
  const [[form = ''] = []] = [...(written.get(root) ?? [])].sort(([oneForm, one], [otherForm, other]) => other - one || (oneForm < otherForm ? -1 : 1))
  return form
}
