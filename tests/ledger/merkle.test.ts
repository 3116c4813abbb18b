import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '~/ledger/canonical'
import { EMPTY, grow, type Hash, leafHash, nodesBefore, pathOf, rootOf, siblingsOf } from '~/ledger/merkle'

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The definition of RFC 6962, 2.1, word for word. */
function merkleTreeHash(leaves: Hash[]): Hash {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0] as Hash
  const k = largestPowerUnder(leaves.length)
  return sha256(Buffer.of(1), merkleTreeHash(leaves.slice(0, k)), merkleTreeHash(leaves.slice(k)))
}

/** The definition of RFC 6962, 2.1.1. */
function auditPath(index: number, leaves: Hash[]): Hash[] {
  if (leaves.length === 1) return []
  const k = largestPowerUnder(leaves.length)
  return index < k
    ? [...auditPath(index, leaves.slice(0, k)), merkleTreeHash(leaves.slice(k))]
    : [...auditPath(index - k, leaves.slice(k)), merkleTreeHash(leaves.slice(0, k))]
}

const largestPowerUnder = (n: number) => 2 ** Math.floor(Math.log2(n - 1))
const leavesOf = (count: number) => Array.from({ length: count }, (_, n) => leafHash(`ligne ${n}`))
const hex = (hashes: Hash[]) => hashes.map((hash) => hash.toString('hex'))

describe('L’arbre du registre', () => {
  test('donne les racines publiées avec la RFC 6962', () => {
    // The test vectors of Certificate Transparency: leaves of 0, 1, 1, 2, 2, 4, 8 and 16 bytes.
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const leaves = inputs.map((bytes) => sha256(Buffer.of(0), Buffer.from(bytes, 'hex')))
    const roots = [1, 2, 3, 8].map((size) => rootOf(grow(EMPTY, leaves.slice(0, size)).tree).toString('hex'))
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })

  test('grandit par lots comme d’un coup, et ses chemins sont ceux de la définition', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (batches) => {
      const leaves = leavesOf(batches.reduce((sum, size) => sum + size, 0))
      let tree = EMPTY
      const known = new Map(leaves.map((leaf, index) => [`0 ${index}`, leaf]))
      const nodes: Hash[] = []
      for (const size of batches) {
        const grown = grow(tree, leaves.slice(tree.size, tree.size + size))
        nodes.push(...grown.nodes)
        tree = grown.tree
      }
      expect(nodes).toHaveLength(nodesBefore(leaves.length))
      expect(rootOf(tree)).toEqual(merkleTreeHash(leaves))
      // Where a complete subtree stands among the nodes is known from its last leaf alone.
      for (let level = 1; 2 ** level <= leaves.length; level += 1)
        for (let index = 0; (index + 1) * 2 ** level <= leaves.length; index += 1)
          known.set(`${level} ${index}`, nodes[nodesBefore((index + 1) * 2 ** level - 1) + level - 1] as Hash)
      leaves.forEach((_, index) => {
        const siblings = siblingsOf(leaves.length, index).map((place) => known.get(`${place.level} ${place.index}`) as Hash)
        expect(hex(pathOf(tree, index, siblings))).toEqual(hex(auditPath(index, leaves)))
      })
    }))
  })
})

describe('Le JSON canonique', () => {
  test('s’écrit de la même façon, dans quelque ordre que soient les membres', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'é\n"' }], a: true, c: undefined })).toBe('{"a":true,"b":[1,{"a":"é\\n\\"","z":null}]}')
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, 'ö': 7 }))
      .toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })
})
