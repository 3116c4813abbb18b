import type { Reader } from '~db/client.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { canonicalJson } from '~/ledger/canonical'
import { findProof } from '~/ledger/find-proof.server'
import { headText } from '~/ledger/head'
import type { LedgerKeys } from '~/ledger/keys.server'
import { leafHash } from '~/ledger/merkle'
import { openProofs, type Proof } from '~/ledger/proof'
import type { Cast } from './cast-votes.server'
import type { PromisedReceipt, ProvenReceipt, Receipt } from './vote'

/**
 * Gives the receipts of a batch once it is on disk, by their line. One signature serves all the lines just appended; a
 * line of before gets the receipt it had, found again.
 */
export function openReceipts(db: Reader, keys: LedgerKeys, { edition, appended }: Cast): (seq: number) => Promise<Receipt> {
  const isHidden = votesAreHidden(edition.rules, edition.calendar, edition.at)
  const fresh = appended.lines.length > 0 ? openProofs(edition.slug, appended) : null
  let signature: string | undefined

  return async (seq) => {
    const isFresh = fresh !== null && seq > appended.since.size
    const proof = isFresh ? fresh(seq) : await findProof(db, edition, seq)
    if (!proof) throw new Error(`the ledger of ${edition.slug} has no line ${seq}`)
    if (isHidden) return promise(keys, proof)
    if (!isFresh) return prove(keys, proof)
    signature ??= keys.sign(edition.slug, headText(proof.head))
    return prove(keys, proof, signature)
  }
}

/** The receipt of a line, where counts are shown: whoever has it can check it against any later ledger. */
export function prove(keys: LedgerKeys, { line, proof, head }: Proof, signature = keys.sign(head.edition, headText(head))): ProvenReceipt {
  return { ...saidBy(line, head.edition), line, proof, head, signature }
}

/** The receipt of a line while counts are hidden: it promises a line of that leaf hash, and not where it stands. */
export function promise(keys: LedgerKeys, { line, head }: Pick<Proof, 'line' | 'head'>): PromisedReceipt {
  const { seq: _, ...said } = saidBy(line, head.edition)
  const promised = { ...said, leaf: leafHash(line).toString('hex') }
  return { ...promised, signature: keys.sign(head.edition, canonicalJson({ ...promised, kind: 'promise' })) }
}

/** What a line of a vote, a withdrawal or an invalidation says. */
type Line = { at: string; kind: string; seq: number; body: { proposal: number; territory: string } }

function saidBy(text: string, edition: string) {
  const { at, kind, seq, body } = JSON.parse(text) as Line
  return { edition, proposal: body.proposal, territory: body.territory, support: kind === 'vote', at, seq }
}
