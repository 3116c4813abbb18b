import * as oidc from 'openid-client'
import type { ProConnectSettings } from './provider.server'

/** Long enough for a slow ministry, short enough for whoever waits before the page. */
const TIMEOUT_SECONDS = 5
/** Addresses and keys change a few times a year; the keys are asked for again by themselves when one is not known. */
const KEPT_MS = 60 * 60_000

/**
 * What the provider says of itself, asked for the first time somebody needs it: the site starts when ProConnect is away.
 * An answer is kept an hour, then asked again, the old one serving if it fails; a failure is never kept.
 */
export function openDiscovery({ issuer, clientId, clientSecret }: ProConnectSettings): () => Promise<oidc.Configuration> {
  let known: { provider: oidc.Configuration; since: number } | undefined
  let asking: Promise<oidc.Configuration> | undefined

  async function ask(): Promise<oidc.Configuration> {
    const provider = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      // The settings allow http for this machine alone.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
    })
    known = { provider, since: performance.now() }
    return provider
  }

  return async () => {
    if (known && performance.now() - known.since < KEPT_MS) return known.provider
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking.catch((reason: unknown) => {
      if (known) return known.provider
      throw reason
    })
  }
}
