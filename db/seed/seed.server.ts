import postgres, { type Sql } from 'postgres'
import { CannotStart } from '../embedded/cannot-start.server'
import { loadArchive } from './archive/archive.server'
import { loadDemo } from './demo/demo.server'
import { replaceDemo } from './demo/replace.server'
import { loadSchemes } from './schemes.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { loadTerritories } from './territories.server'
import { loadAliases } from './territory-aliases.server'
import { writeLedgers } from './write-ledgers.server'

/** Any number, but not that of the migrations. */
const ADVISORY_LOCK = 20_210_126

/**
 * Loads, once, what the site cannot do without: the official territories, the other schemes and the 2021 archive; on
 * a demonstration, its editions too, but never beside a real consultation. Runs as the owner, under a lock: two instances started together load once.
 * @param options.keys sign the ledgers of the archive and of the demonstration
 * @param options.say receives one French line for each slow step @throws CannotStart
 */
export async function seedDatabase(url: string, options: { demo: boolean; keys: LedgerKeys; say: (line: string) => void }): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`
    const [state] = await sql<[State]>`
      select clock_timestamp() as now, exists (select from territory) as territories, exists (select from territory_alias) as aliases, exists (select from scheme) as schemes,
        exists (select from edition where origin = 'archive') as archive, exists (select from edition where origin = 'demo') as demo,
        exists (select from edition where origin = 'live') as live`
    if (options.demo && state.live) throw new CannotStart('La démonstration ne peut pas être activée sur cette base\u00a0: elle tient une vraie consultation. Fixez DEMO=0, ou donnez une autre base.')
    for (const { name, unit, isLoaded, load } of options.demo ? [...STEPS, DEMO] : STEPS) {
      if (isLoaded(state)) continue
      const start = performance.now()
      const loaded = await load(sql, state.now)
      options.say(`${name}\u00a0: ${loaded.toLocaleString('fr-FR')} ${unit} en ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`)
    }
    const moved = options.demo ? await sql.begin((tx) => replaceDemo(tx, state.now)) : []
    for (const slug of moved) options.say(`Démonstration : calendrier replacé autour d’aujourd’hui pour ${slug}.`)
    await writeLedgers(url, options.keys)
  } finally {
    await sql.end()
  }
}

/** What is there already, and the present instant of the database. */
type State = { now: Date; territories: boolean; aliases: boolean; schemes: boolean; archive: boolean; demo: boolean; live: boolean }
type Step = { name: string; unit: string; isLoaded: (state: State) => boolean; load: (sql: Sql, now: Date) => Promise<number> }

const STEPS: Step[] = [
  { name: 'Territoires', unit: 'collectivités', isLoaded: ({ territories }) => territories, load: loadTerritories },
  { name: 'Anciens noms', unit: 'communes déléguées, fusionnées ou renommées', isLoaded: ({ aliases }) => aliases, load: loadAliases },
  { name: 'Dispositifs', unit: 'fiches', isLoaded: ({ schemes }) => schemes, load: loadSchemes },
  // All or nothing: an edition cut in half would be found at every later start.
  { name: 'Archive de 2021', unit: 'contributions', isLoaded: ({ archive }) => archive, load: (sql) => sql.begin((tx) => loadArchive(tx)) },
]

const DEMO: Step = { name: 'Démonstration', unit: 'éditions', isLoaded: ({ demo }) => demo, load: (sql, now) => sql.begin((tx) => loadDemo(tx, now)) }
