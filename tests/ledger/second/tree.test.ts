import { expect, test } from 'vitest'
import { leadsToRoot, leafOf, treeHash } from './tree'

const leaves = ['', '\0', '\x10', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno'].map(leafOf)
const [first, second, third] = leaves as [Buffer, Buffer, Buffer]

test('Les racines sont celles que Certificate Transparency a publiées avec la RFC 6962', () => {
  expect([1, 2, 3, 8].map((size) => treeHash(leaves.slice(0, size)).toString('hex'))).toEqual([
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ])
})

const two = treeHash([first, second])

test.each([
  ['a leaf alone', true, first, 0, 1, [], first],
  ['one of two', true, first, 0, 2, [second], two],
  ['the third of three, which goes up as it is', true, third, 2, 3, [two], treeHash([first, second, third])],
  ['a place beyond the tree', false, first, 1, 1, [], first],
  ['a tree said larger than the proof', false, first, 0, 3, [second], two],
  ['a tree said smaller than the proof', false, first, 0, 1, [second], two],
  ['a node given as a leaf', false, two, 0, 2, [], two],
  ['the other side', false, first, 1, 2, [second], two],
])('%s', (_, expected, leaf, index, size, path, root) => {
  expect(leadsToRoot(leaf, index, size, path, root)).toBe(expected)
})
