import { z } from 'zod'
import { emailForm } from '../forms'
import { isMultiFactor } from './acr'

/** What ProConnect says of who has just signed in, in the words of the site. */
export type Told = {
  /** The identity provider behind ProConnect; `sub` names nobody but there. */
  provider: string
  sub: string
  /** As `emailForm` reads one; null when it is missing, malformed, doubtful or said not to be verified. */
  email: string | null
  name: string
  siret: string | null
  /** Whether the establishment was said to be closed. Most providers say nothing of it. */
  closed: boolean
  mfa: boolean
}

const line = z.string().transform((text) => text.replace(/\p{Cc}/gu, ' ').trim().slice(0, 120)).catch('')
/** Judged as one that is typed: a provider’s word makes no look-alike of `gouv.fr` an official address. */
const address = emailForm.shape.email.nullable().catch(null)
const number = z.union([z.string(), z.number()]).transform((value) => String(value).replace(/\s/g, '').slice(0, 40)).catch('')
const key = z.string().min(1).max(512)

const shape = z.object({
  sub: key,
  idp_id: key.optional().catch(undefined),
  email: address,
  email_verified: z.boolean().optional().catch(undefined),
  given_name: line,
  usual_name: line,
  family_name: line,
  siret: number,
  /** The word of the national register: `A` in activity, `F` closed. */
  etat_administratif: z.string().optional().catch(undefined),
  acr: z.string().optional().catch(undefined),
})

/**
 * Reads what was told, already verified: by the identity token, then by the userinfo, which completes it.
 * How strongly the person signed in is read from the token alone. @returns null when nobody is named
 */
export function readTold(issuer: string, token: Record<string, unknown>, userinfo: Record<string, unknown>): Told | null {
  const parsed = shape.safeParse({ ...token, ...userinfo, acr: token['acr'] })
  if (!parsed.success) return null
  const { sub, idp_id, email, email_verified, given_name, usual_name, family_name, siret, etat_administratif, acr } = parsed.data
  return {
    provider: idp_id ?? issuer,
    sub,
    email: email_verified === false ? null : email,
    name: [given_name, usual_name || family_name].filter(Boolean).join(' ').slice(0, 120),
    siret: siret || null,
    closed: etat_administratif === 'F',
    mfa: isMultiFactor(acr),
  }
}
