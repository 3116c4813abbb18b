import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { listContributions } from '~/contributions/list-contributions.server'
import { countPublished, openPublishedCounts } from '~/contributions/published-counts.server'
import { countWords } from '~/contributions/count-words'
import type { Edition } from '~/editions/edition.server'
import { aContribution, themeOf } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

/** So many needs published over ten days, the first the latest, one in `every` about a rare thing. */
async function many(tx: Tx, edition: Edition, howMany: number, every = howMany + 1): Promise<void> {
  const themeId = await themeOf(tx, edition)
  await tx.execute(sql`
    insert into contribution (edition_id, kind, author_profile, territory_id, theme_id, title, text, beneficiaries, published_at, saved_at)
    select ${edition.id}, case when n % 3 = 0 then 'solution' else 'need' end, 'agent', (select id from territory where kind = 'commune' and code = '15187'), ${themeId}, 'Contribution numéro ' || n,
      case when n % ${every} = 0 then 'Réparer l’ancienne filature du bourg.' else 'Répondre aux habitants le soir.' end, 'Habitants',
      now() - n * (interval '10 days' / ${howMany}), now()
    from generate_series(1, ${howMany}::int) as n`)
}

test('Une longue liste se tourne dans les deux sens, et dit où l’on en est', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    await many(tx, edition, 120)
    for (const filters of [{}, { kind: 'need' as const }]) {
      const seen: number[] = []
      const starts: number[] = []
      const cursors: (number | null)[] = []
      let page = await listContributions(tx, edition.id, filters, { limit: 24 })
      for (;;) {
        seen.push(...page.items.map(({ id }) => id))
        starts.push(page.start)
        cursors.push(page.previous)
        if (page.next === null) break
        page = await listContributions(tx, edition.id, filters, { limit: 24, cursor: page.next })
      }
      const total = filters.kind ? 80 : 120
      expect([new Set(seen).size, page.total, page.all]).toEqual([total, total, total])
      expect(starts).toEqual(starts.map((_, index) => index * 24))
      // The page before is found again from the cursor of the page before it; the first has none.
      expect(cursors).toEqual(starts.map((start) => (start <= 24 ? null : seen[start - 25])))
    }
  }))

test('Un mot fréquent est compté jusqu’à cent, un mot rare jusqu’au bout, et l’API compte tout', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    await many(tx, edition, 2400, 600)
    const find = (q: string, options = {}) => listContributions(tx, edition.id, { q }, { limit: 24, ...options })
    const frequent = await find('habitants')
    expect(frequent).toMatchObject({ total: 100, more: true, all: 2400, start: 0 })
    expect(countWords(undefined, frequent.total, frequent.all, frequent.more)).toBe('Plus de\u00a0100\u00a0contributions sur 2\u202f400')
    expect(frequent.items.map(({ id }) => id)).toEqual((await find('habitants', { exact: true })).items.map(({ id }) => id))
    expect(await find('habitants', { exact: true })).toMatchObject({ total: 2396, more: false })
    // The rarest is older than the latest two thousand.
    expect(await find('filature')).toMatchObject({ total: 4, more: false, next: null, items: [{}, {}, {}, {}] })
    expect(await find('filature habitants')).toMatchObject({ total: 0, items: [] })
    const second = await find('habitants', { cursor: frequent.next })
    expect(second).toMatchObject({ start: 24, total: 2396, more: false })
    expect(new Set([...frequent.items, ...second.items].map(({ id }) => id)).size).toBe(48)
  }))

test('Les comptes gardés un moment redeviennent ceux des contributions', () =>
  inRolledBackWork(async ({ tx }) => {
    const edition = await anEdition(tx, { phase: 'consultation' })
    await aContribution(tx, edition)
    const sum = async (counts: ReturnType<typeof openPublishedCounts>) => (await counts(edition.id)).reduce((all, { published }) => all + published, 0)
    const [kept, never] = [openPublishedCounts(tx, { fresh: 60_000, told: 60_000 }), openPublishedCounts(tx, { fresh: 0, told: 0 })]
    const refreshed = openPublishedCounts(tx, { fresh: 0, told: 60_000 })
    expect([await sum(kept), await sum(never), await sum(refreshed)]).toEqual([1, 1, 1])
    await aContribution(tx, edition)
    expect([await sum(kept), await sum(never), await sum(countPublished(tx))]).toEqual([1, 2, 2])
    // Told as it was while it is made again, then as it is.
    await sum(refreshed)
    await expect.poll(() => sum(refreshed)).toBe(2)
  }))
