import { createPublicKey, verify } from 'node:crypto'

/** Whether `signature` is of `text` by the Ed25519 key of 32 bytes; both in hexadecimal. A key that is none signs nothing. */
export function isSignedBy(key: string, text: string, signature: string): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') }
    return verify(null, Buffer.from(text), createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}
