import { beforeAll, expect, test, vi } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { openPresence } from '~/live/presence.server'
import { openTestDatabase } from '../support/database'

const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 20 })
const anne = { place: 'essai/regroupement', tab: 'onglet-1', personId: 'a', name: 'Anne Tessier', on: 'contribution:12' }

let url: string
beforeAll(async () => {
  url = await openTestDatabase()
})

async function twoInstances(goneMs?: number) {
  const pools = [openDatabase(url, { role: SITE_ROLE, max: 1 }), openDatabase(url, { role: SITE_ROLE, max: 1 })] as const
  const [here, elsewhere] = [openPresence(pools[0].sql, goneMs ? { goneMs } : {}), openPresence(pools[1].sql, goneMs ? { goneMs } : {})]
  return { here, elsewhere, close: () => Promise.all(pools.map(({ close }) => close())) }
}

test('Qui est à l’établi se voit d’une autre instance, à sa place seulement, et jamais de soi-même ; qui part n’y est plus', async () => {
  const { here, elsewhere, close } = await twoInstances()
  // Said again until it is heard: an instance listens a moment after it opened.
  await soon(() => {
    here.say(anne)
    expect(elsewhere.others(anne.place, 'b')).toEqual([{ name: 'Anne Tessier', on: 'contribution:12' }])
  })
  expect(elsewhere.others('autre/regroupement', 'b')).toEqual([])
  expect(elsewhere.others(anne.place, 'a')).toEqual([])
  here.say({ ...anne, on: '' })
  expect(here.others(anne.place, 'b')).toEqual([])
  await soon(() => expect(elsewhere.others(anne.place, 'b')).toEqual([]))
  await close()
})

test('Un onglet tué est oublié de lui-même', async () => {
  const { here, close } = await twoInstances(60)
  here.say(anne)
  expect(here.others(anne.place, 'b')).toHaveLength(1)
  await soon(() => expect(here.others(anne.place, 'b')).toEqual([]))
  await close()
})
