import { redirect } from '@remix-run/node'
import type { Context } from '~/context'
import { notFound } from '~/http/problems.server'
import type { ProConnect } from './provider.server'
import type { Reason } from './refusals'

/** What speaks to ProConnect; a site that is not told of it has none of these pages. @throws 404 */
export function requireProConnect({ proconnect }: Pick<Context, 'proconnect'>): ProConnect {
  if (!proconnect) throw notFound('La connexion avec ProConnect n’est pas ouverte sur ce site.')
  return proconnect
}

/** Leads to the page that explains a refusal: the address that was come back to, with its code, is left behind. */
export const toRefusal = (refused: Reason, retour = ''): Response =>
  redirect(`/connexion/proconnect/refus?${new URLSearchParams({ motif: refused, ...(retour && { retour }) })}`, { status: 303, headers: { 'cache-control': 'no-store' } })
