import { type Json, readJson, spell } from './json'
import { isSignedBy } from './signature'
import { leadsToRoot, leafOf, treeHash } from './tree'
import { type Act, isPromisedReceipt, isProvenReceipt, isSignedHead, type Line, type SignedHead } from './words'

/** A ledger whose every line is right. */
export type Recounted = { edition: string; key: string; lines: { text: string; line: Line; leaf: Buffer }[] }
type Acknowledged = { edition: string; proposal: number; territory: string; support: boolean; at: string; signature: string }
type Proven = Acknowledged & SignedHead & { seq: number; line: string; proof: string[] }

/** Why a head is not of this ledger: its key signed it, and it tells the root and the instant of its first `size` lines. */
export function whyWrongHead({ edition, key, lines }: Recounted, { head, signature }: SignedHead): string | null {
  if (head.edition !== edition) return 'the head is of another edition'
  if (head.size > lines.length) return 'the head is of more lines than there are'
  if (head.at !== lines[head.size - 1]?.line.at) return 'the head is not dated like its last line'
  if (head.root !== treeHash(lines.slice(0, head.size).map(({ leaf }) => leaf)).toString('hex')) return 'the lines do not give the root of the head'
  return isSignedBy(key, spell(head), signature) ? null : 'the head is not signed by the key of the genesis'
}

/** Why a receipt or a checkpoint, however it is spelled, does not go with this ledger. */
export function whyWrongEvidence(ledger: Recounted, text: string): string | null {
  const evidence = readJson(text)
  if (isSignedHead(evidence)) return whyWrongHead(ledger, evidence as SignedHead)
  if (isProvenReceipt(evidence)) return whyWrongProof(ledger, evidence as Proven)
  if (isPromisedReceipt(evidence)) return whyWrongPromise(ledger, evidence as Acknowledged & { leaf: string })
  return 'neither a receipt nor a checkpoint'
}

function whyWrongProof(ledger: Recounted, receipt: Proven): string | null {
  const { seq, head, proof } = receipt
  const wrong = whyWrongHead(ledger, receipt)
  if (wrong) return wrong
  const path = proof.map((hash) => Buffer.from(hash, 'hex'))
  if (!leadsToRoot(leafOf(receipt.line), seq - 1, head.size, path, Buffer.from(head.root, 'hex'))) return 'the proof does not lead to the root'
  const own = ledger.lines[seq - 1]
  return own?.text === receipt.line ? whyOtherwise(ledger, receipt, own.line) : 'the line of the receipt is not that of the ledger'
}

function whyWrongPromise(ledger: Recounted, receipt: Acknowledged & { leaf: string }): string | null {
  const { signature, ...promised } = receipt
  if (!isSignedBy(ledger.key, spell({ ...promised, kind: 'promise' } as Json), signature)) return 'the promise is not signed by the key of the genesis'
  const own = ledger.lines.find(({ leaf }) => leaf.toString('hex') === receipt.leaf)
  return own ? whyOtherwise(ledger, receipt, own.line) : 'no line has the leaf hash of the promise'
}

/** A receipt must say what its line says: without it, it could acknowledge one vote and prove another. */
function whyOtherwise({ edition }: Recounted, receipt: Acknowledged, { kind, at, body }: Line): string | null {
  const { proposal, territory } = body as Act
  const isAct = kind === 'vote' || kind === 'withdrawal' || kind === 'invalidation'
  const agrees = receipt.edition === edition && receipt.proposal === proposal && receipt.territory === territory && receipt.at === at
  return isAct && agrees && receipt.support === (kind === 'vote') ? null : 'the receipt does not say what its line says'
}
