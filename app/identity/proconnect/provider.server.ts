import * as oidc from 'openid-client'
import { MULTI_FACTOR } from './acr'
import { openDiscovery } from './discovery.server'
import type { ProviderRefusal } from './refusals'
import type { WayBack } from './secrets.server'
import { readTold, type Told } from './told'
import { whyNotTold } from './why-not-told.server'

export type ProConnectSettings = { issuer: string; clientId: string; clientSecret: string }

/** Speaks to ProConnect. With the two files beside, the only place that knows its protocol (OpenID Connect). */
export type ProConnect = ReturnType<typeof openProConnect>

/** What is asked of a person: who they are, and for which establishment. Nothing else is read. */
const SCOPE = 'openid given_name usual_name email siret idp_id'

/**
 * Opens what speaks to ProConnect. Nothing is asked of it yet: the site starts when it is away.
 * @param publicUrl the address people type: both ends of the way back must be declared to ProConnect as written here
 */
export function openProConnect(settings: ProConnectSettings, publicUrl: string) {
  const discovered = openDiscovery(settings)
  const arrival = `${publicUrl}/connexion/proconnect/retour`

  return {
    /**
     * Where to send the browser. ProConnect refuses any parameter it does not document: these are all it is sent.
     * @param mfa asks for two factors, without which it then refuses
     */
    async departureAddress({ state, nonce, verifier }: WayBack, { mfa }: { mfa: boolean }): Promise<string | ProviderRefusal> {
      try {
        const address = oidc.buildAuthorizationUrl(await discovered(), {
          redirect_uri: arrival,
          scope: SCOPE,
          claims: JSON.stringify({ id_token: { acr: mfa ? { essential: true, values: MULTI_FACTOR } : { essential: false } } }),
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return address.href
      } catch (error) {
        return whyNotTold(error)
      }
    },

    /**
     * Asks who came back. Every signature is verified, the userinfo’s too when it is signed; the tokens stay here, but the
     * one that ends the session.
     * @param search what the address that was come back to holds after its path
     */
    async whoCameBack(search: string, { state, nonce, verifier }: WayBack): Promise<ProviderRefusal | (Told & { idToken: string })> {
      try {
        const provider = await discovered()
        const tokens = await oidc.authorizationCodeGrant(provider, new URL(arrival + search), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
        const claims = tokens.claims()
        if (!claims || !tokens.id_token) return { refused: 'nobody-named' }
        const told = readTold(settings.issuer, claims, await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub))
        return told ? { ...told, idToken: tokens.id_token } : { refused: 'nobody-named' }
      } catch (error) {
        return whyNotTold(error)
      }
    },

    /** Where to send the browser to end its session there too; null when ProConnect is away, or ends none. */
    async logoutAddress(idToken: string, state: string): Promise<string | null> {
      const address = await discovered().then((provider) => provider.serverMetadata().end_session_endpoint, () => null)
      if (!address) return null
      const url = new URL(address)
      url.search = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${publicUrl}/deconnexion`, state }).toString()
      return url.href
    },
  }
}
