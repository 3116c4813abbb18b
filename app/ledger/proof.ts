import type { Appended } from './append.server'
import type { Head } from './head'
import { type Hash, nodesBefore, pathOf, type Place, rootOf, siblingsOf, type Tree } from './merkle'

/** A line, and the way to find its leaf hash under the root of `head`: hashes in hexadecimal, from the leaf on. */
export type Proof = { line: string; proof: string[]; head: Head }

/** The head of a ledger's tree, dated like its last line. */
export const headOf = (edition: string, tree: Tree, at: Date): Head => ({ at: at.toISOString(), edition, kind: 'head', root: rootOf(tree).toString('hex'), size: tree.size })

/** Proves the lines just appended, from what their append knows alone; asks nothing of the database. */
export function openProofs(edition: string, { lines, hashes, nodes, since, tail }: Appended): (seq: number) => Proof {
  if (!tail.at) throw new Error('nothing was appended')
  const head = headOf(edition, tail.tree, tail.at)
  const peaks = new Map(placesOfPeaks(since.size).map((place, index) => [nameOf(place), since.peaks[index]]))

  function hashAt(place: Place): Hash {
    const lastLeaf = (place.index + 1) * 2 ** place.level - 1
    const hash = lastLeaf < since.size ? peaks.get(nameOf(place))
      : place.level === 0 ? hashes[lastLeaf - since.size] : nodes[nodesBefore(lastLeaf) - nodesBefore(since.size) + place.level - 1]
    if (!hash) throw new Error(`the append does not know the subtree ${nameOf(place)}`)
    return hash
  }

  return (seq) => {
    const path = pathOf(tail.tree, seq - 1, siblingsOf(tail.tree.size, seq - 1).map(hashAt))
    return { line: lines[seq - 1 - since.size] ?? '', proof: inHex(path), head }
  }
}

export const inHex = (hashes: Hash[]): string[] => hashes.map((hash) => hash.toString('hex'))

const nameOf = ({ level, index }: Place) => `${level} ${index}`

/** Where the peaks of a tree stand, the largest first. */
function placesOfPeaks(size: number): Place[] {
  const places: Place[] = []
  let first = 0
  for (let level = Math.floor(Math.log2(Math.max(1, size))); level >= 0; level -= 1) {
    const width = 2 ** level
    if (Math.floor(size / width) % 2 === 0) continue
    places.push({ level, index: first / width })
    first += width
  }
  return places
}
