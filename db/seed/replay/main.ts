import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import '../../../app/mend-sources.mjs'

/**
 * `npm run replay`: the archive of 2021, from 476 contributions to 67 proposals again, on a PostgreSQL of its own that is
 * thrown away after; no site is needed, and none is touched. Ends with 0 when it reconciles, with 1 on the first difference.
 */
async function main(): Promise<boolean> {
  const { startEmbedded } = await import('../../embedded.server')
  const { applyMigrations } = await import('../../migrate.server')
  const { seedDatabase } = await import('../seed.server')
  const { openLedgerKeys } = await import('~/ledger/keys.server')
  const { replayArchive } = await import('./replay.server')
  const began = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-rejeu-'))
  // Traversable, so that a run as root can hand its data to the user PostgreSQL runs as.
  await chmod(folder, 0o755)
  const database = await startEmbedded({ dataDir: join(folder, 'data'), say: console.log })
  try {
    const keys = openLedgerKeys(randomBytes(32).toString('hex'))
    await applyMigrations(database.url)
    await seedDatabase(database.url, { demo: false, keys, say: console.log })
    console.log(HONEST)
    const difference = await replayArchive(database.url, { keys, say: console.log })
    console.log(difference ? `Première différence\u00a0: ${difference}` : `conforme, en ${Math.round((performance.now() - began) / 1000)} s`)
    return difference === null
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const HONEST = `
Ce que dit le registre public de 2021, et que le rejeu doit retrouver\u00a0: 276 besoins et 200 solutions, 391 contributions
regroupées, 81 réorientées, 4 rejetées, 67 propositions dont 17 titres. Ce qu’il ne dit pas (quelle contribution est allée
où, pour quel motif, avec quels mots) est ce que l’archive du site a recomposé. Une contribution que l’archive place
derrière deux propositions rejoint la première. Le calendrier du rejeu est placé aujourd’hui, sans toucher à l’horloge.
`

process.exitCode = (await main()) ? 0 : 1
