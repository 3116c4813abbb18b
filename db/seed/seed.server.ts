import postgres, { type Sql } from 'postgres'
import { loadTerritories } from './territories.server'

/** Any number, but not that of the migrations. */
const ADVISORY_LOCK = 20_210_126

/**
 * Loads, once, what the site cannot do without: the official territories, the other schemes and the 2021 archive; on
 * a demonstration, its four editions too. Runs as the owner, under a lock: two instances started together load once.
 * @param options.say receives one French line for each slow step
 */
export async function seedDatabase(url: string, options: { demo: boolean; say: (line: string) => void }): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`
    for (const { name, isLoaded, load } of STEPS) {
      if (await isLoaded(sql)) continue
      const start = performance.now()
      const loaded = await load(sql)
      options.say(`${name} : ${loaded.toLocaleString('fr-FR')} en ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`)
    }
  } finally {
    await sql.end()
  }
}

type Step = { name: string; isLoaded: (sql: Sql) => Promise<boolean>; load: (sql: Sql) => Promise<number> }

const STEPS: Step[] = [
  { name: 'Territoires', isLoaded: async (sql) => (await sql`select from territory limit 1`).length > 0, load: loadTerritories },
]
