import { describe, expect, test } from 'vitest'
import { withApi } from '../support/api'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

const HOUR = 3_600_000

describe('GET …/contributions', () => {
  test('rend des pages qui se suivent, avec le total', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      const ids: number[] = []
      for (const hours of [3, 2, 1]) ids.push(await aContribution(tx, edition, { title: `Il y a ${hours} heures`, publishedAt: new Date(edition.at.getTime() - hours * HOUR) }))
      await withApi(tx, async (ask) => {
        const first = await (await ask(`editions/${edition.slug}/contributions?limit=2`)).json()
        expect(first).toMatchObject({ items: [{ id: ids[2], kind: 'need', title: 'Il y a 1 heures', territory: { code: '15187', name: 'Saint-Flour', kind: 'commune' }, verdict: null }, { id: ids[1] }], next: String(ids[1]), total: 3 })
        expect(first.items[0].publishedAt).toBe(new Date(edition.at.getTime() - HOUR).toISOString())
        const last = await (await ask(`editions/${edition.slug}/contributions?limit=2&cursor=${first.next}`)).json()
        expect(last).toMatchObject({ items: [{ id: ids[0] }], next: null, total: 3 })
      })
    }))

  test('filtre par genre, thème et mots', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      await aContribution(tx, edition, { title: 'Été comme hiver' })
      await aContribution(tx, edition, { kind: 'solution' })
      await withApi(tx, async (ask) => {
        const total = async (query: string) => (await (await ask(`editions/${edition.slug}/contributions?${query}`)).json()).total
        expect(await total('')).toBe(2)
        expect(await total('kind=solution')).toBe(1)
        expect(await total('q=ete')).toBe(1)
        expect(await total(`theme=${encodeURIComponent('Citoyenneté, démocratie participative')}`)).toBe(2)
        expect(await total(`theme=${encodeURIComponent('Inclusion numérique')}`)).toBe(0)
      })
    }))

  test.each(['limit=0', 'limit=101', 'limit=-1', 'limit=dix', 'limit=1&limit=2', 'cursor=abc', 'cursor=0', 'cursor=99999999999999', 'cursor[a]=1', 'kind=idea', 'theme=Inconnu', `q=${'a'.repeat(201)}`, 'q=a&q=b'])('refuse « %s » en disant pourquoi', (query) =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      await withApi(tx, async (ask) => {
        const answer = await ask(`editions/${edition.slug}/contributions?${query}`)
        expect(answer.status).toBe(400)
        expect(answer.headers.get('content-type')).toContain('application/problem+json')
        expect(await answer.json()).toMatchObject({ status: 400, errors: [{ field: query.split(/[=[]/)[0], message: expect.any(String) }] })
      })
    }))

  test('répond 304 à qui a déjà la même liste, et 404 pour une édition inconnue', () =>
    inRolledBackWork(async ({ tx }) => {
      const edition = await anEdition(tx, { phase: 'consultation' })
      await withApi(tx, async (ask) => {
        const path = `editions/${edition.slug}/contributions`
        const etag = (await ask(path)).headers.get('etag') ?? ''
        expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
        await aContribution(tx, edition)
        expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
        expect((await ask('editions/inconnue/contributions')).status).toBe(404)
      })
    }))
})

test('GET territories trouve Toulouse d’abord, et refuse une recherche sans mot', () =>
  inRolledBackWork(async ({ tx }) => {
    await withApi(tx, async (ask) => {
      const found = await ask('territories?q=toulouse')
      expect((await found.json()).items[0]).toMatchObject({ kind: 'commune', code: '31555', siren: '213105554', name: 'Toulouse', departement: '31' })
      expect(found.headers.get('cache-control')).toContain('max-age')
      expect(await (await ask('territories?q=&limit=3')).json()).toEqual({ items: [], next: null, total: 0 })
      expect((await ask('territories')).status).toBe(400)
      expect((await ask('territories?q=a&limit=0')).status).toBe(400)
      expect((await ask('territories?q=%00')).status).toBe(200)
    })
  }))
