import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openProConnect } from '~/identity/proconnect/provider.server'
import { drawState, wayBackOf } from '~/identity/proconnect/secrets.server'
import { MULTI_FACTOR, sayWhoIAm } from '../../support/proconnect/round-trip'
import { CLIENT, type StandIn, startStandIn } from '../../support/proconnect/stand-in'
import type { Twist } from '../../support/proconnect/twist'
import { aFreePort } from '../../support/site'

const SITE = 'http://site.example'
const BROWSER = 'b'.repeat(64)
const CLAIRE = { sub: 'saint-flour-1' }
const TOLD = { provider: 'idp-collectivites', sub: 'saint-flour-1', email: 'claire.vidal@saint-flour.example', name: 'Claire Vidal', siret: '21150187900012', closed: false, mfa: false }

let standIn: StandIn
const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
beforeAll(async () => {
  standIn = await startStandIn({ port: await aFreePort(), siteUrl: SITE })
})
afterEach(() => {
  standIn.told.twist = null
})
afterAll(() => standIn.stop())

const open = ({ issuer }: Pick<StandIn, 'issuer'> = standIn) => openProConnect({ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret }, SITE)

async function addressOf(proconnect = open(), mfa = false) {
  const wayBack = wayBackOf(BROWSER, drawState())
  const address = await proconnect.departureAddress(wayBack, { mfa })
  if (typeof address !== 'string') throw new Error(address.refused)
  return { wayBack, address }
}

/** All the way there and back; what the site is told. */
async function roundTrip({ proconnect = open(), mfa = false, person = CLAIRE as { sub: string }, choice = {}, twist = null as Twist } = {}) {
  const { wayBack, address } = await addressOf(proconnect, mfa)
  const back = await sayWhoIAm(address, person, choice)
  standIn.told.twist = twist
  return proconnect.whoCameBack(new URL(back).search, wayBack)
}

describe('Un vrai fournisseur OpenID Connect', () => {
  test('est demandé avec state, nonce et PKCE, et rien que ProConnect ne documente', async () => {
    const { searchParams } = new URL((await addressOf()).address)
    expect([...searchParams.keys()].sort()).toEqual(['claims', 'client_id', 'code_challenge', 'code_challenge_method', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'])
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('response_type')).toBe('code')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThanOrEqual(32)
    const other = new URL((await addressOf()).address).searchParams
    for (const name of ['state', 'nonce', 'code_challenge']) expect(other.get(name)).not.toBe(searchParams.get(name))
    const undocumented = await fetch(`${standIn.issuer}/auth?${searchParams}&ui_locales=fr`, { redirect: 'manual' })
    expect([undocumented.status, await undocumented.text()]).toEqual([400, expect.stringContaining('ui_locales')])
  })

  test('dit qui est revenu, par des informations signées', async () => {
    expect(await roundTrip()).toEqual({ ...TOLD, idToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) })
  })

  test('ou par des informations en clair, si elles le sont', async () => {
    const plain = await startStandIn({ port: await aFreePort(), siteUrl: SITE, signed: false })
    expect(await roundTrip({ proconnect: open(plain) })).toMatchObject(TOLD)
    await plain.stop()
  })

  test('dit deux facteurs quand on les demande et qu’ils ont eu lieu', async () => {
    expect(await roundTrip({ mfa: true, choice: { acr: MULTI_FACTOR } })).toMatchObject({ mfa: true })
    expect(await roundTrip({ choice: { acr: 'eidas2' } })).toMatchObject({ mfa: true })
    // Asked for two, given one: the provider asks again and does not lead back.
    await expect(roundTrip({ mfa: true })).rejects.toThrow('the provider kept the browser')
  })

  test.each([
    [{ sub: 'x-1', given_name: 'Jean', email: 'JEAN@Mairie.example' }, { provider: 'ISSUER', name: 'Jean', email: 'jean@mairie.example', siret: null }],
    [{ sub: 'x-2', idp_id: 'idp', email: 'pas une adresse', siret: ' 211 501 879 00012 ' }, { provider: 'idp', name: '', email: null, siret: '21150187900012' }],
    [{ sub: 'x-3', idp_id: 'idp', email: 'a@b.example', email_verified: false, etat_administratif: 'F', siret: '21150187900012' }, { email: null, closed: true }],
  ])('est cru sans que rien ne manque : %o', async (person, told) => {
    standIn.told.people.push(person)
    const expected = { ...told, ...('provider' in told && told.provider === 'ISSUER' && { provider: standIn.issuer }) }
    expect(await roundTrip({ person })).toMatchObject(expected)
  })
})

describe('Une réponse fausse', () => {
  test.each([
    ['bad-signature', 'bad-signature'],
    ['unknown-key', 'bad-signature'],
    ['userinfo-signature', 'bad-signature'],
    ['wrong-audience', 'wrong-audience'],
    ['wrong-issuer', 'wrong-audience'],
    ['other-nonce', 'other-answer'],
    ['past', 'clock'],
    ['future', 'clock'],
    ['no-userinfo', 'away'],
  ] as const)('%s est refusée : %s', async (twist, refused) => {
    expect(await roundTrip({ twist })).toEqual({ refused })
  })

  test('n’est pas suivie : refus de la personne, code rejoué, autre navigateur, autre demande', async () => {
    expect(await roundTrip({ choice: { error: 'access_denied' } })).toEqual({ refused: 'denied' })
    const proconnect = open()
    const { wayBack, address } = await addressOf(proconnect)
    const { search } = new URL(await sayWhoIAm(address, CLAIRE))
    expect(await proconnect.whoCameBack(search, wayBackOf('c'.repeat(64), wayBack.state))).toEqual({ refused: 'code-refused' })
    expect(await proconnect.whoCameBack(search, wayBackOf(BROWSER, drawState()))).toMatchObject({ refused: expect.any(String) })
    const again = await addressOf(proconnect)
    const back = new URL(await sayWhoIAm(again.address, CLAIRE)).search
    expect(await proconnect.whoCameBack(back, again.wayBack)).toMatchObject({ sub: CLAIRE.sub })
    expect(await proconnect.whoCameBack(back, again.wayBack)).toEqual({ refused: 'code-refused' })
  })

  test.each([
    ['temporarily_unavailable', 'away'],
    ['login_required', 'not-strong-enough'],
    ['invalid_scope', 'misconfigured'],
    ['une_erreur_inconnue', 'unknown'],
  ])('l’erreur %s est dite : %s', async (error, refused) => {
    const { wayBack } = await addressOf()
    const answer = new URLSearchParams({ error, error_description: 'claire.vidal@saint-flour.example', state: wayBack.state, iss: standIn.issuer })
    expect(await open().whoCameBack(`?${answer}`, wayBack)).toEqual({ refused })
  })

  test('ne laisse au journal du serveur ni jeton, ni code, ni personne', () => {
    const lines = logged.mock.calls.map((call) => call.join(' '))
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines) expect(line).toMatch(/^ProConnect, [a-z-]+( [\w.-]{1,60})?$/)
    expect(lines.join('\n')).not.toMatch(/eyJ|claire|saint-flour|21150187900012/i)
  })
})

describe('ProConnect absent', () => {
  test('est dit, puis redemandé : le site n’a pas à redémarrer', async () => {
    const port = await aFreePort()
    const proconnect = open({ issuer: `http://127.0.0.1:${port}` })
    const wayBack = wayBackOf(BROWSER, drawState())
    expect(await proconnect.departureAddress(wayBack, { mfa: false })).toEqual({ refused: 'away' })
    expect(await proconnect.logoutAddress('jeton', 'etat')).toBeNull()
    const late = await startStandIn({ port, siteUrl: SITE })
    expect(await proconnect.departureAddress(wayBack, { mfa: false })).toMatch(/^http/)
    // What is known serves while it is away again; what must be asked of it is not.
    const back = await sayWhoIAm(String(await proconnect.departureAddress(wayBack, { mfa: false })), CLAIRE)
    await late.stop()
    expect(await proconnect.departureAddress(wayBack, { mfa: false })).toMatch(/^http/)
    expect(await proconnect.whoCameBack(new URL(back).search, wayBack)).toEqual({ refused: 'away' })
  })

  test('finit la session là-bas par les trois paramètres qu’il documente', async () => {
    const proconnect = open()
    const told = await roundTrip({ proconnect })
    if (!('idToken' in told)) throw new Error(told.refused)
    const address = new URL((await proconnect.logoutAddress(told.idToken, drawState())) ?? '')
    expect([...address.searchParams.keys()].sort()).toEqual(['id_token_hint', 'post_logout_redirect_uri', 'state'])
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(200)
  })
})
