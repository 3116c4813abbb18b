import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto'

/** PKCS #8 of an Ed25519 key, before its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export type LedgerKeys = ReturnType<typeof openLedgerKeys>

/**
 * The Ed25519 keys that sign ledgers, one an edition, all drawn from the site's one secret: every instance that has it
 * signs alike, and the same text always gets the same signature (RFC 8032), so that nothing signed need be kept.
 */
export function openLedgerKeys(secret: string) {
  const known = new Map<string, KeyObject>()
  function keyOf(edition: string): KeyObject {
    const key = known.get(edition) ?? drawKey(secret, edition)
    known.set(edition, key)
    return key
  }
  return {
    /** 32 bytes, in hexadecimal: what the genesis of the edition publishes. */
    publicKeyOf: (edition: string): string => createPublicKey(keyOf(edition)).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    /** The signature of `text`, in hexadecimal. */
    sign: (edition: string, text: string): string => sign(null, Buffer.from(text), keyOf(edition)).toString('hex'),
  }
}

const drawKey = (secret: string, edition: string) =>
  createPrivateKey({ format: 'der', type: 'pkcs8', key: Buffer.concat([PKCS8, Buffer.from(hkdfSync('sha256', secret, '', `co-construire ledger ${edition}`, 32))]) })
