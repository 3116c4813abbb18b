import { describe, expect, test } from 'vitest'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { laureateShape, projectShape } from '~/open-data/laureate-shapes'
import { listOf } from '~/open-data/shapes'
import { withApi } from '../support/api'
import { inRolledBackWork } from '../support/database'
import { aLaunch, aSentList } from '../support/laureates'

describe.each([['laureates', laureateShape], ['projects', projectShape]] as const)('GET …/%s', (path, shape) => {
  test('rend une liste vide avant la publication, puis des pages qui se suivent', () =>
    inRolledBackWork(async (work) => {
      const launch = await aLaunch(work)
      const { edition, confirmer } = launch
      const seen = await aSentList(work, launch, [12_000_050, 30, 7])
      await withApi(work.tx, async (ask) => {
        expect(await (await ask(`editions/${edition.slug}/${path}`)).json()).toEqual({ items: [], next: null, total: 0 })
        await confirmDesignation(work, edition.slug, confirmer.personId, { seen })
        const first = await (await ask(`editions/${edition.slug}/${path}?limit=2`)).json()
        const last = await (await ask(`editions/${edition.slug}/${path}?limit=2&cursor=${first.next}`)).json()
        expect(listOf(shape).strict().parse(first)).toEqual(first)
        expect(last).toMatchObject({ next: null, total: 3 })
        expect([...first.items, ...last.items].map(({ amountCents }) => amountCents)).toEqual([12_000_050, 30, 7])
        expect(first.items[0].territory).toMatchObject({ name: 'Saint-Flour', code: '15187' })
      })
    }))

  test('répond 304 à qui a déjà la liste, 400 à un curseur illisible, 404 à une édition inconnue', () =>
    inRolledBackWork(async (work) => {
      const { edition } = await aLaunch(work)
      await withApi(work.tx, async (ask) => {
        const etag = (await ask(`editions/${edition.slug}/${path}`)).headers.get('etag') ?? ''
        expect((await ask(`editions/${edition.slug}/${path}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
        expect((await ask(`editions/${edition.slug}/${path}?cursor=abc`)).status).toBe(400)
        expect((await ask(`editions/inconnue/${path}`)).status).toBe(404)
      })
    }))
})
