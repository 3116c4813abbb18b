import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { anEdition, aProposal } from '../support/editions'
import { openAlone } from '../support/live'
import { actsOf, linesOf, manyAgents } from '../support/votes'

let { owner, site } = {} as Awaited<ReturnType<typeof openAlone>>
beforeAll(async () => {
  ({ owner, site } = await openAlone())
})

describe('Voter par l’API', () => {
  test('le même vote deux fois donne le même reçu, son retrait un autre', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposal = await aProposal(owner, edition)
    const [person = ''] = await manyAgents(owner, 1)
    const [first, second] = [await site.vote(person, edition.slug, proposal), await site.vote(person, edition.slug, proposal)]
    const receipt = await first.json()
    expect(receipt).toMatchObject({ receipt: { edition: edition.slug, proposal, territory: expect.stringMatching(/^commune-/), support: true, at: expect.any(String), seq: 3, head: { size: 3 } } })
    expect(await second.json()).toEqual(receipt)
    expect(await (await site.vote(person, edition.slug, proposal, 'DELETE')).json()).toMatchObject({ receipt: { support: false, seq: 4 } })
  })

  test('chaque erreur est un problème qui dit quoi, et rien n’est écrit', async () => {
    const open = await anEdition(owner, { phase: 'vote' })
    const closed = await anEdition(owner, { phase: 'vote', moment: 'just-closed' })
    const [here, there] = [await aProposal(owner, open), await aProposal(owner, closed)]
    const [person = ''] = await manyAgents(owner, 1)
    const cookie = await site.sessions.start(person)
    const put = (slug: string, id: string | number, init: RequestInit = {}) =>
      fetch(`${site.address}/api/v1/editions/${slug}/proposals/${id}/vote`, { method: 'PUT', headers: { cookie, 'content-type': 'application/json' }, ...init })
    const answers: [string, Promise<Response>, number, string][] = [
      ['sans session', put(open.slug, here, { headers: {} }), 401, 'connexion-requise'],
      ['corps illisible', put(open.slug, here, { body: '{"support":' }), 400, 'corps-illisible'],
      ['corps trop long', put(open.slug, here, { body: JSON.stringify('x'.repeat(20_000)) }), 413, 'corps-illisible'],
      ['autre édition', put(open.slug, there), 404, 'introuvable'],
      ['édition inconnue', put('nulle-part', here), 404, 'introuvable'],
      ['numéro impossible', put(open.slug, '1e3'), 404, 'introuvable'],
      ['numéro démesuré', put(open.slug, '9'.repeat(30)), 404, 'introuvable'],
      ['hors phase', put(closed.slug, there), 409, 'phase-closed'],
      ['rien à retirer', put(open.slug, here, { method: 'DELETE' }), 409, 'nothing-to-withdraw'],
    ]
    for (const [what, asked, status, slug] of answers) {
      const response = await asked
      expect([what, response.status, response.headers.get('content-type')]).toEqual([what, status, 'application/problem+json; charset=utf-8'])
      expect(await response.json()).toMatchObject({ type: `/problemes/${slug}`, status, detail: expect.stringMatching(/\.$/) })
    }
    for (const { id } of [open, closed]) expect((await linesOf(owner, id)).filter(({ kind }) => kind === 'vote')).toEqual([])
  })
})

describe('X-Territory, la collectivité que la page montrait', () => {
  // A page of the site is answered at the door, a program by the API behind it: the rule is one.
  const ways = [['par la porte', () => ({ origin: site.address })], ['par l’API', () => ({})]] as const
  const shown: [string, (own: string) => Record<string, string>, number][] = [
    ['absente\u00a0: pour celle pour qui la personne agit', () => ({}), 200],
    ['la même', (own) => ({ 'x-territory': own }), 200],
    ['une autre', () => ({ 'x-territory': 'region-84' }), 409],
    ['une commune que rien ne porte', () => ({ 'x-territory': 'commune-00000' }), 409],
    ['n’importe quoi', () => ({ 'x-territory': '%00\'; drop table vote; --' }), 409],
    ['démesurée', () => ({ 'x-territory': 'commune-'.repeat(400) }), 409],
    ['aucune, comme d’une page qui n’en montrait pas', () => ({ 'x-territory': '' }), 409],
    ['dite deux fois', (own) => ({ 'x-territory': `${own}, ${own}` }), 409],
    ['à la casse près', (own) => ({ 'x-territory': own.toUpperCase() }), 409],
  ]
  test.each(ways.flatMap(([way, from]) => shown.map(([what, headers, status]) => ({ way, from, what, headers, status }))))('$what, $way\u00a0: $status', async ({ from, headers, status }) => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposal = await aProposal(owner, edition)
    const [person = ''] = await manyAgents(owner, 1)
    const [own] = await owner.execute<{ ref: string }>(sql`select kind || '-' || code as ref from attachment join territory on territory.id = territory_id where person_id = ${person}`)
    const cookie = await site.sessions.start(person)
    const answer = await fetch(`${site.address}/api/v1/editions/${edition.slug}/proposals/${proposal}/vote`, { method: 'PUT', headers: { cookie, ...from(), ...headers(own?.ref ?? '') } })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject(status === 200 ? { receipt: { territory: own?.ref } } : { type: '/problemes/acts-for-another', detail: expect.stringMatching(/^Vous agissez maintenant pour /) })
    expect(await actsOf(owner, edition.id)).toHaveLength(status === 200 ? 1 : 0)
  })
})

describe('Lire par l’API', () => {
  test('les propositions viennent page à page, le registre ligne à ligne, le décompte une fois par état', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposals = [await aProposal(owner, edition, 'Première idée'), await aProposal(owner, edition, 'Deuxième idée'), await aProposal(owner, edition, 'Troisième idée')]
    for (const person of await manyAgents(owner, 2)) await site.vote(person, edition.slug, proposals[2] ?? 0)
    const read = (path: string, headers = {}) => fetch(`${site.address}/api/v1/editions/${edition.slug}/${path}`, { headers })

    const first = await (await read('proposals?limit=2')).json()
    expect(first).toMatchObject({ next: '2', total: 3, items: [{ number: 1, territories: 0 }, { number: 2 }] })
    expect(await (await read(`proposals?limit=2&cursor=${first.next}`)).json()).toMatchObject({ next: null, items: [{ id: proposals[2], territories: 2, people: 2 }] })
    expect(await (await read('ledger?from=2&limit=2')).json()).toMatchObject({ next: '4', total: 4, items: [{ seq: 2, kind: 'opening' }, { seq: 3, kind: 'vote' }] })

    const tally = await read('tally')
    expect(tally.headers.get('etag')).toMatch(/^W\/"/)
    expect((await read('tally', { 'if-none-match': tally.headers.get('etag') ?? '' })).status).toBe(304)
    for (const wrong of ['proposals?limit=0', 'proposals?cursor=x', 'ledger?from=0', 'ledger?from=1&from=2', 'ledger?limit=-1'])
      expect([wrong, (await read(wrong)).status]).toEqual([wrong, 400])
  })
})
