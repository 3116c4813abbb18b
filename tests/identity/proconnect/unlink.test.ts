import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signInCode } from '~db/schema/identity'
import { proconnectIdentity } from '~db/schema/identity/proconnect'
import type { Door } from '~/identity/device'
import { listWaysIn } from '~/identity/proconnect/list-ways-in.server'
import { tieSession } from '~/identity/proconnect/session.server'
import { unlinkIdentity } from '~/identity/proconnect/unlink.server'
import { addressWords, providerName, unlinkSentence, whyCannotUnlink } from '~/identity/proconnect/ways-in'
import { action, loader } from '~/routes/compte.proconnect.delier'
import type { Work } from '~/work.server'
import { lettersOf } from '../../support/applications'
import { bring } from '../../support/characters'
import { inRolledBackWork } from '../../support/database'
import { contextFor, cookiesOf, posted } from '../../support/identity'
import { statusOf } from '../../support/requests'
import { openTwoInstances } from '../../support/votes'

const PROVIDER = 'idp-mairies'
const told = { email: null, name: '', siret: null, closed: false, mfa: false, idToken: 'jeton' }

/** A browser of a person, opened by a door; by ProConnect, as `sub`. */
async function aSession(work: Work, personId: string, door: Door, sub?: string) {
  const { sessions } = contextFor(work)
  const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await sessions.start(personId, { door }) } }))
  const id = sessions.sessionIdOf(cookie) ?? ''
  if (sub) await tieSession(work, id, { provider: PROVIDER, sub, ...told })
  return { cookie, id, lives: async () => (await sessions.find(cookie)) !== null }
}

/** An agent with accounts of ProConnect linked to theirs; `refs` in their order. */
async function linked(work: Work, ...subs: string[]) {
  const { personId, email } = await bring(work.tx, 'agentOfAurillac')
  for (const [days, sub] of [...subs.entries()].reverse()) await work.tx.insert(proconnectIdentity).values({ provider: PROVIDER, sub, personId, linkedAt: sql`now() + make_interval(days => ${days - 9})` })
  const ways = () => listWaysIn(work.tx, personId)
  const [first = '', second = ''] = (await ways()).identities.map(({ ref }) => ref)
  return { personId, email: email ?? '', ways, first, second }
}

const ONE = { ref: 'a', provider: PROVIDER, linkedAt: new Date(0), usedAt: null }

test.each([
  ['la seule entrée connue', { identities: [ONE], addressProven: false }, true, 'only-way-in'],
  ['une entrée par courriel', { identities: [ONE], addressProven: true }, true, undefined],
  ['un autre compte ProConnect', { identities: [ONE, ONE], addressProven: false }, true, undefined],
  ['un autre compte ProConnect, là où ProConnect n’est plus', { identities: [ONE, ONE], addressProven: false }, false, 'only-way-in'],
])('Délier, quand reste\u00a0: %s', (_, ways, open, refused) => expect(whyCannotUnlink(ways, open)?.refused).toBe(refused))

test('L’adresse et le refus de délier ne se contredisent pas', () => {
  expect(addressWords({ addressProven: false })).toMatch(/vous ferait entrer, si vous la lisez/)
  expect(addressWords({ addressProven: true })).toMatch(/vous fait entrer/)
  expect(unlinkSentence({ refused: 'only-way-in' })).toMatch(/la seule entrée dont le site soit sûr/)
})

test('Le refus dit quoi faire, et un fournisseur se nomme sans le chemin de son adresse', () => {
  expect(unlinkSentence({ refused: 'only-way-in' })).toMatch(/Entrez d’abord une fois avec un code/)
  expect(['https://auth.agentconnect.gouv.fr/api/v2', 'idp-mairies', 'urn:mairies'].map(providerName)).toEqual(['auth.agentconnect.gouv.fr', 'fournisseur d’identité «\u00a0idp-mairies\u00a0»', 'fournisseur d’identité «\u00a0urn:mairies\u00a0»'])
})

describe('Mes comptes ProConnect', () => {
  test('disent depuis quand et quand ils ont servi, sans l’identifiant\u00a0; l’adresse est prouvée par un code qui a servi, pas par ce qu’un fournisseur a dit', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ways } = await linked(work, 'premier', 'second')
      await aSession(work, personId, 'proconnect', 'premier')
      await aSession(work, (await bring(work.tx, 'partner')).personId, 'code')
      await work.tx.insert(signInCode).values({ email, codeHash: 'a', browserHash: 'b', expiresAt: sql`now()` })
      expect(await ways()).toMatchObject({ addressProven: false, identities: [{ provider: PROVIDER, usedAt: expect.any(Date) }, { linkedAt: expect.any(Date), usedAt: null }] })
      expect(JSON.stringify(await ways())).not.toMatch(/premier|second/)
      await work.tx.update(signInCode).set({ usedAt: sql`now()` })
      expect((await ways()).addressProven).toBe(true)
      await work.tx.delete(signInCode)
      await aSession(work, personId, 'link')
      expect((await ways()).addressProven).toBe(true)
    }))

  test('se délient un à un\u00a0: les sessions qu’ils ont ouvertes se ferment, les autres restent, une lettre le dit', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, ways, first, second } = await linked(work, 'premier', 'second')
      const [gone, kept, mail] = [await aSession(work, personId, 'proconnect', 'premier'), await aSession(work, personId, 'proconnect', 'second'), await aSession(work, personId, 'code')]
      expect(await unlinkIdentity(work, { personId, ref: first, open: true })).toEqual({ ended: [gone.id], letter: true })
      expect([await gone.lives(), await kept.lives(), await mail.lives()]).toEqual([false, true, true])
      expect([...work.touched]).toEqual([`session:${gone.id}`])
      expect((await ways()).identities.map(({ ref }) => ref)).toEqual([second])
      expect((await lettersOf(work.tx)).map(({ recipient, subject }) => [recipient, subject])).toEqual([[email, 'Un compte ProConnect n’est plus relié au vôtre']])
    }))

  test('ne se délient pas tous, quand rien d’autre ne fait entrer', () =>
    inRolledBackWork(async (work) => {
      const { personId, ways, first, second } = await linked(work, 'premier', 'second')
      const here = await aSession(work, personId, 'proconnect', 'second')
      expect(await unlinkIdentity(work, { personId, ref: first, open: true })).toEqual({ ended: [], letter: true })
      expect(await unlinkIdentity(work, { personId, ref: second, open: true })).toEqual({ refused: 'only-way-in' })
      expect([await here.lives(), (await ways()).identities.length, (await lettersOf(work.tx)).length]).toEqual([true, 1, 1])
    }))

  test('ne se délient que par qui ils sont, et une fois', () =>
    inRolledBackWork(async (work) => {
      const { personId, first } = await linked(work, 'premier', 'second')
      const { personId: other } = await bring(work.tx, 'agentOfSaintFlour')
      expect(await statusOf(unlinkIdentity(work, { personId: other, ref: first, open: true }))).toBe(404)
      await unlinkIdentity(work, { personId, ref: first, open: true })
      expect(await statusOf(unlinkIdentity(work, { personId, ref: first, open: true }))).toBe(404)
    }))

  test('deux à la fois\u00a0: le second attend, et reste', async () => {
    const site = await openTwoInstances()
    const { personId, refs } = await site.owner.transaction(async (tx) => {
      const { personId: id } = await bring(tx, 'agentOfAurillac')
      for (const sub of ['premier', 'second']) await tx.insert(proconnectIdentity).values({ provider: PROVIDER, sub, personId: id })
      return { personId: id, refs: (await listWaysIn(tx, id)).identities.map(({ ref }) => ref) }
    })
    const [one, other] = await Promise.all([site.first, site.second].map(({ perform }, n) => perform((work) => unlinkIdentity(work, { personId, ref: refs[n] ?? '', open: true }))))
    expect([one, other].filter((outcome) => outcome && 'refused' in outcome)).toEqual([{ refused: 'only-way-in' }])
    expect((await listWaysIn(site.owner, personId)).identities).toHaveLength(1)
  })
})

describe('La page', () => {
  const send = (work: Work, cookie: string, identite: string) => action({ context: { ...contextFor(work, { cookie }), proconnect: {} as never }, request: posted('/compte/proconnect/delier', { identite }, cookie), params: {} })

  test('revient au compte, ou mène aux autres entrées qui perd sa session ainsi', () =>
    inRolledBackWork(async (work) => {
      const { personId, first, second } = await linked(work, 'premier', 'second')
      const [mail, here] = [await aSession(work, personId, 'code'), await aSession(work, personId, 'proconnect', 'second')]
      const stays = (await send(work, mail.cookie, first)) as Response
      expect([stays.status, stays.headers.get('location')]).toEqual([303, '/compte'])
      const leaves = (await send(work, here.cookie, second)) as Response
      expect([leaves.status, leaves.headers.get('location')]).toEqual([303, '/connexion'])
      expect(leaves.headers.getSetCookie().some((line) => line.startsWith('session=;'))).toBe(true)
    }))

  test('suivie comme un lien, mène au compte ; après un refus, reste là où il se lit', () => {
    const read = (headers = {}) => loader({ context: {} as never, request: new Request('http://site.example/compte/proconnect/delier', { headers }), params: {} })
    expect(read).toThrow(expect.objectContaining({ status: 302 }))
    expect(read({ 'content-type': 'application/x-www-form-urlencoded' })).toBeNull()
  })

  test('refuse avec sa raison, et ne connaît ni l’inconnu ni qui n’est pas connecté', () =>
    inRolledBackWork(async (work) => {
      const { personId, first } = await linked(work, 'premier')
      const { cookie } = await aSession(work, personId, 'proconnect', 'premier')
      expect(await send(work, cookie, first)).toMatchObject({ data: { sentence: unlinkSentence({ refused: 'only-way-in' }) }, init: { status: 409 } })
      for (const ref of ['0123456789abcdef', 'premier', '']) expect(await statusOf(send(work, cookie, ref))).toBe(404)
      expect(await statusOf(send(work, '', first))).toBe(401)
    }))
})
