import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { canonicalJson } from '~/ledger/canonical'
import type { Asked, History, Promised, SeenReceipt } from './history'
import { openSeqs } from './receipt-lines'
import { leadsTo, leafOf, type Line, rootOver } from './recount'

/** SubjectPublicKeyInfo of an Ed25519 key, before its 32 bytes (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** What ends a support is also the answer to whoever asks for its end afterwards. */
const KINDS = { support: ['vote'], end: ['withdrawal', 'invalidation'] }

/** Says what is wrong in the receipt of a wish, null when it is of a line of the ledger, byte for byte, proven and signed. */
export function openReceiptCheck(history: History, lines: Line[]) {
  const key = createPublicKey({ format: 'der', type: 'spki', key: Buffer.concat([SPKI, Buffer.from(String(lines[0]?.body['key']), 'hex')]) })
  const leaves = history.lines.map(leafOf)
  const seqOf = openSeqs(history.lines)
  const roots = new Map<number, string>()
  const rootAt = (size: number) => {
    const known = roots.get(size) ?? rootOver(leaves.slice(0, size)).toString('hex')
    roots.set(size, known)
    return known
  }

  return ({ voter, proposal, support }: Asked, receipt: SeenReceipt): string | null => {
    const seq = seqOf(receipt)
    const text = history.lines[seq - 1]
    if (text === undefined || ('line' in receipt && receipt.line !== text)) return `is acknowledged at line ${seq}, which is not in the ledger`
    const { kind, at, body } = JSON.parse(text) as Line
    if (!KINDS[support ? 'support' : 'end'].includes(kind) || body['voter'] !== voter || body['proposal'] !== proposal) return `is acknowledged by another's line, ${seq}`
    const told = { edition: history.slug, proposal, territory: body['territory'], support, at }
    if ('leaf' in receipt) return wrongPromise(receipt, told, key, seq)
    const { line, proof, head, signature, ...said } = receipt
    if (canonicalJson(said) !== canonicalJson({ ...told, seq })) return `has a receipt that says another thing than its line ${seq}`
    if (rootAt(head.size) !== head.root || head.size > lines.length) return `has a receipt under a root that is not the ledger's, ${head.size}`
    if (!leadsTo(head.root, leafOf(line), seq - 1, head.size, proof)) return `has a proof that does not lead to its root, line ${seq}`
    return isSigned(key, head, signature) ? null : `has a receipt that its edition's key did not sign, line ${seq}`
  }
}

function wrongPromise({ signature, ...said }: Promised, told: object, key: KeyObject, seq: number): string | null {
  if (canonicalJson(said) !== canonicalJson({ ...told, leaf: said.leaf })) return `has a promise that says another thing than its line ${seq}`
  return isSigned(key, { ...said, kind: 'promise' }, signature) ? null : `has a promise that its edition's key did not sign, line ${seq}`
}

const isSigned = (key: KeyObject, said: object, signature: string) => verify(null, Buffer.from(canonicalJson(said)), key, Buffer.from(signature, 'hex'))
