import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { openDatabase } from '~db/client.server'
import { findDifference } from '~db/seed/replay/compare.server'
import type { Played } from '~db/seed/replay/play.server'
import { type Record2021, readRecord } from '~db/seed/replay/record.server'
import { replayArchive } from '~db/seed/replay/replay.server'
import { SLUG } from '~db/seed/replay/stage.server'
import { seedDatabase } from '~db/seed/seed.server'
import { openTestDatabase } from '../support/database'
import { keys } from '../support/ledger'

/** What could have gone another way, and what is then told. */
const CHANGES: Record<string, (record: Record2021) => string> = {
  'un mot d’une contribution': ({ contributions: [first] }) => {
    Object.assign(first?.typed ?? {}, { text: 'Un autre texte.' })
    return 'Un autre texte.'
  },
  'un motif': ({ contributions }) => {
    Object.assign(contributions.find(({ verdict }) => verdict.kind === 'rejected')?.verdict ?? {}, { reason: 'Un autre motif.' })
    return 'Un autre motif.'
  },
  'une contribution derrière une autre proposition': ({ contributions }) => {
    Object.assign(contributions.find(({ verdict }) => verdict.kind === 'regrouped')?.verdict ?? {}, { proposals: [68] })
    return '"proposals":[68]'
  },
  'un mot d’une proposition': ({ proposals: [first] }) => {
    Object.assign(first ?? {}, { summary: 'Un autre résumé.' })
    return 'Un autre résumé.'
  },
}

let url: string
const said: string[] = []

beforeAll(async () => {
  url = await openTestDatabase()
  await seedDatabase(url, { demo: false, keys, say: () => {} })
})

describe('Le rejeu de 2021', () => {
  test('va de 476 contributions à 67 propositions par les verbes de tous, et retrouve l’archive', async () => {
    const owner = postgres(url, { max: 1, onnotice: () => {} })
    const before = await archiveOf(owner)
    expect(await replayArchive(url, { keys, say: (line) => said.push(line) })).toBeNull()
    expect(said.at(-2)).toContain('391 regroupées + 81 réorientées + 4 rejetées + 0 en attente = 476')
    expect(said.at(-1)).toContain('67\u00a0propositions au bulletin')
    expect(await archiveOf(owner)).toEqual(before)
    await owner.end()
  }, 60_000)

  test.each(Object.keys(CHANGES))('dit la première différence : %s', async (name) => {
    const { db, close } = openDatabase(url, { max: 1 })
    const [record, replayed] = [await readRecord(db, '2021'), await readRecord(db, SLUG)]
    const played = pairs(record, replayed, await proposalsOf(db))
    const changed = structuredClone(record)
    const told = CHANGES[name]?.(changed)
    expect([await findDifference(db, record, played), await findDifference(db, changed, played)]).toEqual([null, expect.stringContaining(told ?? '?')])
    await close()
  })
})

/** What became of what, found by titles: no two of the archive are the same. */
function pairs(record: Record2021, replayed: Record2021, proposals: [number, number][]): Played {
  const ids = new Map(replayed.contributions.map(({ typed, id }) => [typed.title, id]))
  return { contributions: new Map(record.contributions.map(({ id, typed }) => [id, ids.get(typed.title) ?? 0])), proposals: new Map(proposals) }
}

const proposalsOf = async (db: ReturnType<typeof openDatabase>['db']): Promise<[number, number][]> =>
  (await db.execute<{ number: number; id: number }>(sql`select number, id from proposal where edition_id = (select id from edition where slug = ${SLUG})`)).map(({ number, id }) => [number, id])

/** A fingerprint of everything that the archive holds of its contributions, their fate and its ledger. */
async function archiveOf(owner: postgres.Sql) {
  const tables = ['contribution', 'verdict', 'regrouping', 'proposal', 'theme', 'phase', 'ledger_line', 'journal_line']
  const hashes = await Promise.all(tables.map((table) => owner`
    select ${table} as table, count(*)::int as rows, md5(string_agg(row::text, '' order by row::text)) as hash
    from ${owner(table)} as row where edition_id = (select id from edition where slug = '2021')`))
  return hashes.flat()
}
