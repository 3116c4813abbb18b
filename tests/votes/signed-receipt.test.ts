import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '~/ledger/canonical'
import { rulesOf2021 } from '~/editions/rules'
import { leadsTo, leafOf } from '../faults/schedules/recount'
import { anEdition, aProposal } from '../support/editions'
import { linesOf, manyAgents, openTwoInstances } from '../support/votes'

/** As `docs/ledger.md` has it: Ed25519, by the key that the genesis publishes. */
const isSigned = (key: unknown, value: unknown, signature: string) =>
  verify(null, Buffer.from(canonicalJson(value)), createPublicKey({ format: 'der', type: 'spki', key: Buffer.from(`302a300506032b6570032100${key}`, 'hex') }), Buffer.from(signature, 'hex'))

test.each([[false], [true]])('Un reçu se vérifie par la seule documentation du registre ; comptes cachés : %s', async (hidden) => {
  const { owner, first, second } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
  const proposalId = await aProposal(owner, edition)
  const people = await manyAgents(owner, 5)
  const wishes = people.map((personId) => ({ slug: edition.slug, proposalId, personId, support: true }))
  const outcomes = [...await Promise.all(wishes.map(first.box.cast)), ...await Promise.all(wishes.map(second.box.cast))]
  const [genesis] = await linesOf(owner, edition.id)
  expect(outcomes.slice(5)).toEqual(outcomes.slice(0, 5))
  for (const outcome of outcomes) {
    if (!outcome || !('receipt' in outcome)) throw new Error('a vote was refused')
    const { receipt } = outcome
    expect('leaf' in receipt).toBe(hidden)
    if ('leaf' in receipt) {
      const { signature, ...promised } = receipt
      expect(isSigned(genesis?.body['key'], { ...promised, kind: 'promise' }, signature)).toBe(true)
    } else {
      expect(isSigned(genesis?.body['key'], receipt.head, receipt.signature)).toBe(true)
      expect(leadsTo(receipt.head.root, leafOf(receipt.line), receipt.seq - 1, receipt.head.size, receipt.proof)).toBe(true)
    }
  }
})
