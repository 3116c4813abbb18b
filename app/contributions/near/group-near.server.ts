import { commonWord } from './naming-word'
import type { Typed } from './near-index'
import { type Told, tellApart } from './tell-apart'
import { openTurns } from './turns'

/** Texts that say nearly the same, the one nearest to all the others first; `word`: what they have most in common, as they write it. */
export type NearGroup = { ids: number[]; word: string }

/** Under this likeness, from 0 to 1, two texts are not neighbours; nor are two groups, on average. */
const NEIGHBOURS = 0.2
const TOGETHER = 0.12
/** What one looks through in one go. */
const MOST_TOGETHER = 12
/** Likenesses are told apart to the millionth. */
const FINE = 1_000_000

/** Pairs of neighbours, by their places, with how near they are. */
type Pairs = { ones: number[]; others: number[]; scores: number[] }
/** How near two texts are, by their places; 0 for no neighbours. */
type Likeness = (one: number, other: number) => number
type Turn = ReturnType<typeof openTurns>

/**
 * Groups texts that resemble each other: the nearest two first, then a text or a group with another as long as they are
 * near on average, which lets no chain of neighbours gather everything. The same texts give the same groups, in any order.
 * In slices: whoever else the process serves has their turn in between.
 */
export async function groupNear(texts: readonly (Typed & { id: number })[]): Promise<NearGroup[]> {
  const turn = openTurns()
  const sorted = [...texts].sort((one, other) => one.id - other.id)
  const { told, roots } = await tellApart(sorted, turn)
  const pairs = await compare(told, roots.length, turn)
  const near = new Map<number, number>()
  for (let at = 0; at < pairs.scores.length; at++) near.set((pairs.others[at] ?? 0) * sorted.length + (pairs.ones[at] ?? 0), pairs.scores[at] ?? 0)
  const likeness: Likeness = (one, other) => near.get(Math.min(one, other) * sorted.length + Math.max(one, other)) ?? 0
  const groups: NearGroup[] = []
  for (const members of await gather(sorted.length, pairs, likeness, turn)) {
    await turn()
    const nearness = new Map(members.map((at) => [at, members.reduce((sum, other) => sum + likeness(at, other), 0)]))
    const byCentre = members.sort((one, other) => (nearness.get(other) ?? 0) - (nearness.get(one) ?? 0) || one - other)
    groups.push({ ids: byCentre.map((at) => sorted[at]?.id ?? 0), word: commonWord(byCentre.map((at) => sorted[at] as Typed), byCentre.map((at) => told[at] as Told), roots) })
  }
  return groups
}

/** The pairs of texts near enough to each other; `others` come before `ones`. */
async function compare(told: readonly Told[], things: number, turn: Turn): Promise<Pairs> {
  const having = openHaving(told, things)
  const pairs: Pairs = { ones: [], others: [], scores: [] }
  const scores = new Float64Array(told.length)
  for (const [one, { things, weights }] of told.entries()) {
    await turn()
    const met: number[] = []
    for (let at = 0; at < things.length; at++) {
      const [thing, weight] = [things[at] ?? 0, weights[at] ?? 0]
      const end = having.ends[thing] ?? 0
      for (let place = having.starts[thing] ?? 0; place < end; place++) {
        const other = having.texts[place] ?? 0
        if (scores[other] === 0) met.push(other)
        scores[other] = (scores[other] ?? 0) + weight * (having.weights[place] ?? 0)
      }
      having.texts[end] = one
      having.weights[end] = weight
      having.ends[thing] = end + 1
    }
    for (const other of met) {
      const score = scores[other] ?? 0
      scores[other] = 0
      if (score < NEIGHBOURS) continue
      pairs.ones.push(one)
      pairs.others.push(other)
      pairs.scores.push(score)
    }
  }
  return pairs
}

/** Room for the texts that have each thing, one thing after the other, none yet. */
function openHaving(told: readonly Told[], things: number) {
  const starts = new Int32Array(things + 1)
  for (const one of told) for (const thing of one.things) starts[thing + 1] = (starts[thing + 1] ?? 0) + 1
  for (let thing = 0; thing < things; thing++) starts[thing + 1] = (starts[thing + 1] ?? 0) + (starts[thing] ?? 0)
  const all = starts[things] ?? 0
  return { starts, ends: starts.slice(), texts: new Int32Array(all), weights: new Float64Array(all) }
}

/** Joins the nearest pairs first, groups of two or more: what is joined stays. */
async function gather(size: number, { ones, others, scores }: Pairs, likeness: Likeness, turn: Turn): Promise<number[][]> {
  // One number for a pair, sorted by the engine itself: its likeness, then when it was met.
  const nearest = Float64Array.from(scores, (score, at) => (FINE - Math.round(Math.min(1, score) * FINE)) * scores.length + at).sort()
  const groups: number[][] = Array.from({ length: size }, (_, at) => [at])
  for (const key of nearest) {
    const at = key % scores.length
    const [one, two] = [groups[ones[at] ?? 0] ?? [], groups[others[at] ?? 0] ?? []]
    if (one === two || one.length + two.length > MOST_TOGETHER) continue
    await turn()
    let sum = 0
    for (const a of one) for (const b of two) sum += likeness(a, b)
    if (sum / (one.length * two.length) < TOGETHER) continue
    one.push(...two)
    for (const moved of two) groups[moved] = one
  }
  return [...new Set(groups)].filter(({ length }) => length >= 2)
}
