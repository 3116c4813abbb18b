import type { Ctx } from 'oidc-provider'

/** The parameters that ProConnect documents for each of its two addresses: any other is answered by an error. */
const DOCUMENTED: Record<string, readonly string[]> = {
  '/auth': ['client_id', 'response_type', 'redirect_uri', 'scope', 'claims', 'acr_values', 'state', 'nonce', 'prompt', 'login_hint', 'idp_hint', 'code_challenge', 'code_challenge_method'],
  '/session/end': ['id_token_hint', 'state', 'post_logout_redirect_uri'],
}

/** Refuses what ProConnect refuses: an unknown parameter, or a state or a nonce of fewer than 32 characters. */
export async function refuseUndocumented(ctx: Ctx, next: () => Promise<void>): Promise<void> {
  const known = DOCUMENTED[ctx.path]
  const unknown = known && Object.keys(ctx.query).filter((name) => !known.includes(name))
  const short = known && ['state', ...(ctx.path === '/auth' ? ['nonce'] : [])].filter((name) => String(ctx.query[name] ?? '').length < 32)
  if (!unknown || (unknown.length === 0 && short?.length === 0)) return next()
  ctx.status = 400
  ctx.body = `Y000400 : Bad Request Exception (${[...unknown, ...(short ?? [])].join(', ')})`
}
