import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { loadAliases } from '~db/seed/territory-aliases.server'
import { findTerritories } from '~/territories/find-territories'
import { openGazetteer } from '~/territories/gazetteer.server'
import { asOwner, inRolledBackWork, openTestDatabase } from '../support/database'

describe('Le référentiel gardé en mémoire', () => {
  test('n’est relu que s’il a changé', () =>
    inRolledBackWork(async ({ tx }) => {
      const read = openGazetteer(tx, 0)
      const first = await read()
      expect(await read()).toBe(first)
      await asOwner(tx, () => tx.execute(sql`update territory set name = 'Nouvelleville' where code = '31555'`))
      const next = await read()
      expect(findTerritories(next, 'nouvelleville', 1).map(({ at }) => next.territories[at]?.code)).toEqual(['31555'])
      await asOwner(tx, () => tx.execute(sql`delete from territory_alias where name = 'Vire'`))
      expect(await read()).not.toBe(next)
    }))

  test('n’est pas redemandé à chaque recherche', () =>
    inRolledBackWork(async ({ tx }) => {
      const read = openGazetteer(tx)
      const first = await read()
      await asOwner(tx, () => tx.execute(sql`update territory set name = 'Nouvelleville' where code = '31555'`))
      expect(await read()).toBe(first)
    }))

  test('n’est lu qu’une fois par ceux qui cherchent ensemble', () =>
    inRolledBackWork(async ({ tx }) => {
      const read = openGazetteer(tx, 0)
      const [one, ...others] = await Promise.all([read(), read(), read()])
      expect(others.every((other) => other === one)).toBe(true)
    }))
})

test('Une base déjà garnie reçoit les anciens noms, chacun une fois', async () => {
  const owner = postgres(await openTestDatabase(), { max: 1, onnotice: () => {} })
  await owner`truncate territory_alias`
  const loaded = await loadAliases(owner)
  expect(loaded).toBeGreaterThan(6000)
  expect(await loadAliases(owner)).toBe(0)
  const vire = await owner`select territory.name, alias.kind from territory_alias alias join territory on territory.id = territory_id where alias.name = 'Vire' and alias.code = '14762'`
  expect([...vire]).toEqual([{ name: 'Vire Normandie', kind: 'delegated' }])
  await owner.end()
})
