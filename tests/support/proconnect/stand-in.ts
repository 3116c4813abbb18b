import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { type Ctx } from 'oidc-provider'
import { refuseUndocumented } from './documented'
import { choicePage, errorPage, leavingPage } from './pages'
import { PEOPLE, type ToldPerson } from './people'
import { drawKey, type Twist, twisted } from './twist'

export const CLIENT = { id: 'co-construire', secret: 'secret-de-la-seule-demonstration' }
const LEVELS = ['eidas1', 'eidas2', 'eidas3', 'https://proconnect.gouv.fr/assurance/self-asserted-2fa', 'https://proconnect.gouv.fr/assurance/consistency-checked-2fa']
const CLAIMS = ['given_name', 'usual_name', 'email', 'siret', 'idp_id']

type Options = { port: number; siteUrl: string; /** Whether the userinfo is signed, as ProConnect's is. */ signed?: boolean }
export type StandIn = Awaited<ReturnType<typeof startStandIn>>

/**
 * Stands in for ProConnect: a real OpenID provider on this machine, with its documented parameters, scopes, levels and
 * signed userinfo, whose people are chosen by a button. `people` may be added to; `twist` makes the next answers wrong.
 */
export async function startStandIn({ port, siteUrl, signed = true }: Options) {
  const issuer = `http://127.0.0.1:${port}`
  const key = drawKey('cle-1')
  const told = { people: [...PEOPLE], twist: null as Twist }
  const provider = new Provider(issuer, {
    clients: [{
      client_id: CLIENT.id, client_secret: CLIENT.secret, token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${siteUrl}/connexion/proconnect/retour`], post_logout_redirect_uris: [`${siteUrl}/deconnexion`],
      id_token_signed_response_alg: 'RS256', ...(signed && { userinfo_signed_response_alg: 'RS256' }),
    }],
    jwks: { keys: [key] },
    cookies: { keys: ['de la seule démonstration'] },
    acrValues: LEVELS,
    scopes: ['openid', 'uid', ...CLAIMS],
    claims: { openid: ['sub', 'email_verified', 'etat_administratif'], acr: null, amr: null, ...Object.fromEntries(CLAIMS.map((claim) => [claim, [claim]])) },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 30, IdToken: 60, Interaction: 600, Session: 43_200, Grant: 43_200 },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: async (ctx: Ctx, form: string) => show(ctx, leavingPage(form)) },
    },
    interactions: { url: (_: Ctx, { uid }: { uid: string }) => `/choix/${uid}` },
    findAccount: (_: Ctx, sub: string) => {
      const claims = told.people.find((person) => person.sub === sub)
      return claims && { accountId: sub, claims: () => ({ ...claims }) }
    },
    loadExistingGrant,
    renderError: async (ctx: Ctx, out: Record<string, unknown>) => show(ctx, errorPage(String(out['error']), String(out['error_description'] ?? ''))),
  })
  provider.use(refuseUndocumented)
  provider.use(async (ctx, next) => {
    await next()
    answerWrongly(ctx, told.twist, key)
  })
  const server = createServer((request, response) => {
    const [, uid] = /^\/choix\/([\w-]+)$/.exec(request.url ?? '') ?? []
    if (uid) void choose(provider, told.people, request, response)
    else provider.callback()(request, response)
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { issuer, told, stop, variables: { PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_ID: CLIENT.id, PROCONNECT_CLIENT_SECRET: CLIENT.secret } }
}

/** Nobody is asked what to share: what the site may ask for was agreed when it registered. */
async function loadExistingGrant({ oidc }: Ctx) {
  const given = oidc.session.grantIdFor(oidc.client.clientId)
  // One a session: a second tab must not undo what the first was given.
  if (given) return oidc.provider.Grant.find(given)
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope(['openid', ...CLAIMS].join(' '))
  grant.addOIDCClaims(['acr', 'amr'])
  await grant.save()
  return grant
}

/** The page where one says who one is; then the answer: a person and a level, or a refusal. */
async function choose(provider: Provider, people: ToldPerson[], request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') return response.setHeader('content-type', 'text/html; charset=utf-8').end(choicePage(people))
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const form = new URLSearchParams(Buffer.concat(chunks).toString())
  const acr = form.get('acr') ?? 'eidas1'
  const error = form.get('error')
  await provider.interactionFinished(request, response, error ? { error } : { login: { accountId: form.get('sub'), acr, amr: acr === 'eidas1' ? ['pwd'] : ['pwd', 'mfa'] } })
}

function answerWrongly(ctx: Ctx, twist: Twist, key: Parameters<typeof twisted>[2]) {
  if (!twist) return
  const atUserinfo = twist === 'userinfo-signature' || twist === 'no-userinfo'
  if (ctx.path === '/token' && !atUserinfo && isTokens(ctx.body)) ctx.body = { ...ctx.body, id_token: twisted(ctx.body.id_token, twist, key) }
  if (ctx.path !== '/me') return
  if (twist === 'userinfo-signature' && typeof ctx.body === 'string') ctx.body = twisted(ctx.body, twist, key)
  if (twist === 'no-userinfo') ctx.status = 500
}

const isTokens = (body: unknown): body is { id_token: string } => typeof body === 'object' && body !== null && 'id_token' in body

const show = (ctx: Ctx, html: string) => Object.assign(ctx, { type: 'html', body: html })
