import { createHash } from 'node:crypto'

const sha256 = (...parts: (Buffer | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const nodeHash = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right)

export const leafOf = (line: string): Buffer => sha256(Buffer.of(0), Buffer.from(line))

/** The Merkle tree hash of RFC 6962, 2.1, as it is defined there: by halves. */
export function treeHash(leaves: Buffer[]): Buffer {
  const [first] = leaves
  if (!first) return sha256()
  if (leaves.length === 1) return first
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return nodeHash(treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)))
}

/** Whether a path leads from a leaf to the root of a tree of `size` leaves: the steps of RFC 9162, 2.1.3.2. */
export function leadsToRoot(leaf: Buffer, index: number, size: number, path: Buffer[], root: Buffer): boolean {
  if (index >= size) return false
  let fn = index
  let sn = size - 1
  let hash = leaf
  for (const step of path) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(step, hash)
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [halve(fn), halve(sn)]
    } else hash = nodeHash(hash, step)
    ;[fn, sn] = [halve(fn), halve(sn)]
  }
  return sn === 0 && hash.equals(root)
}

const isOdd = (n: number) => n % 2 === 1
const halve = (n: number) => Math.floor(n / 2)
