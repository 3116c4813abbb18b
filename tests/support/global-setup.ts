import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../db/embedded.server'
import { applyMigrations } from '../../db/migrate.server'
import { loadTerritories } from '../../db/seed/territories.server'
import { loadAliases } from '../../db/seed/territory-aliases.server'

/** The database every test's own is copied from: migrated, with the real territories and nothing else. */
export const TEMPLATE = 'template_site'

/** A real PostgreSQL for the run, thrown away after it. */
export default async function setup({ provide }: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'co-construire-tests-'))
  // Traversable, so that a run as root can hand its data to the user PostgreSQL runs as.
  await chmod(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir: join(dataDir, 'data'), say: () => {} })
  const template = new URL(embedded.url)
  template.pathname = `/${TEMPLATE}`
  const owner = postgres(embedded.url, { max: 1 })
  await owner.unsafe(`create database ${TEMPLATE}`)
  await owner.end()
  await applyMigrations(template.href)
  const loader = postgres(template.href, { max: 1 })
  await loadTerritories(loader)
  await loadAliases(loader)
  await loader.end()
  provide('serverUrl', embedded.url)
  process.env.DEMO_FOLDER = join(dataDir, 'demo')
  return async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
  }
}
