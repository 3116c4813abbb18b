import { generateKeyPairSync, type JsonWebKey, createPrivateKey, sign } from 'node:crypto'

/** How the stand-in may answer wrongly, as an attacker or a broken provider would. */
export type Twist = 'bad-signature' | 'unknown-key' | 'wrong-audience' | 'wrong-issuer' | 'other-nonce' | 'past' | 'future' | 'userinfo-signature' | 'no-userinfo' | null

const NOW = () => Math.floor(Date.now() / 1000)

const CLAIMS: Partial<Record<NonNullable<Twist>, () => Record<string, unknown>>> = {
  'wrong-audience': () => ({ aud: 'un-autre-site' }),
  'wrong-issuer': () => ({ iss: 'https://un-autre-proconnect.example' }),
  'other-nonce': () => ({ nonce: 'celui-d-une-autre-demande-de-connexion' }),
  'past': () => ({ iat: NOW() - 7200, exp: NOW() - 3600 }),
  'future': () => ({ iat: NOW() + 3600, nbf: NOW() + 3600, exp: NOW() + 7200 }),
}

export type SigningKey = JsonWebKey & { kid: string }

/** A key of the provider, as it publishes it but whole. */
export function drawKey(kid: string): SigningKey {
  return { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } as SigningKey
}

/** The token again, twisted: signed anew by `key` when it is to be believed, by another when not. */
export function twisted(token: string, twist: NonNullable<Twist>, key: SigningKey): string {
  const [header = '', payload = ''] = token.split('.')
  const claims = { ...read(payload), ...CLAIMS[twist]?.() }
  const forged = twist === 'bad-signature' || twist === 'unknown-key' || twist === 'userinfo-signature'
  const kid = twist === 'unknown-key' ? 'une-cle-inconnue' : key.kid
  const signed = `${write({ ...read(header), kid })}.${write(claims)}`
  const signer = createPrivateKey({ key: forged ? drawKey('autre') : key, format: 'jwk' })
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), signer).toString('base64url')}`
}

const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
const write = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
