import { hash } from 'node:crypto'

/** SHA-256 hashes, 32 bytes each. */
export type Hash = Buffer

/**
 * The Merkle tree of RFC 6962 as far as it must be known to go on: how many leaves, and the roots of its complete
 * subtrees, the largest first (those of the ones in the binary writing of `size`).
 */
export type Tree = { size: number; peaks: Hash[] }

export const EMPTY: Tree = { size: 0, peaks: [] }

const sha256 = (bytes: Buffer): Hash => hash('sha256', bytes, 'buffer')

/** Of a line, without what ends it. */
export const leafHash = (line: string): Hash => sha256(Buffer.from(`\0${line}`))
const nodeHash = (left: Hash, right: Hash): Hash => sha256(Buffer.concat([Buffer.of(1), left, right]))

/** How many subtrees of two leaves and more are complete among the first `size` leaves. */
export function nodesBefore(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return size - ones
}

/**
 * Appends leaves. The cost depends on how many are appended, never on how many there are.
 * @returns the tree, and the root of each subtree that these leaves complete, in the order they do, the smallest first
 */
export function grow({ size, peaks }: Tree, leaves: Hash[]): { tree: Tree; nodes: Hash[] } {
  const grown = [...peaks]
  const nodes: Hash[] = []
  leaves.forEach((leaf, index) => {
    let top = leaf
    for (let before = size + index; before % 2 === 1; before = (before - 1) / 2) {
      const left = grown.pop()
      if (!left) throw new Error('the tree has fewer peaks than its size tells')
      top = nodeHash(left, top)
      nodes.push(top)
    }
    grown.push(top)
  })
  return { tree: { size: size + leaves.length, peaks: grown }, nodes }
}

/** The root of the whole tree; of no leaf, the hash of nothing. */
export const rootOf = ({ peaks }: Tree): Hash => bag(peaks) ?? sha256(Buffer.alloc(0))

/** One root over several peaks, from the smallest to the largest; undefined of none. */
const bag = (peaks: Hash[]): Hash | undefined => peaks.reduceRight<Hash | undefined>((right, left) => (right ? nodeHash(left, right) : left), undefined)

/** A complete subtree: the `index`-th of those of `2 ** level` leaves, from 0. */
export type Place = { level: number; index: number }

/** The complete subtrees beside the way from leaf `index` (from 0) up to the peak it is under, from the leaf on. */
export function siblingsOf(size: number, index: number): Place[] {
  const places: Place[] = []
  const { level: top } = peakOver(size, index)
  for (let level = 0, at = index; level < top; level += 1, at = Math.floor(at / 2)) places.push({ level, index: at % 2 === 0 ? at + 1 : at - 1 })
  return places
}

/**
 * The audit path of leaf `index` (RFC 6962, 2.1.1), from the leaf to the root.
 * @param siblings the roots of `siblingsOf(size, index)`, in that order
 */
export function pathOf({ size, peaks }: Tree, index: number, siblings: Hash[]): Hash[] {
  const { position } = peakOver(size, index)
  const right = bag(peaks.slice(position + 1))
  return [...siblings, ...(right ? [right] : []), ...peaks.slice(0, position).reverse()]
}

/** The peak a leaf is under: its place among the peaks, and its level. */
function peakOver(size: number, index: number): { position: number; level: number } {
  let first = 0
  let position = 0
  for (let level = Math.floor(Math.log2(size)); level >= 0; level -= 1) {
    const width = 2 ** level
    if (Math.floor(size / width) % 2 === 0) continue
    if (index < first + width) return { position, level }
    first += width
    position += 1
  }
  throw new RangeError(`leaf ${index} is not in a tree of ${size}`)
}
