import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { startDemoSite } from '../support/demo-site'
import { removeFolder } from '../support/site'

/** A site of its own for each worker, from the same new demonstration: one's journeys do not change what another's find. */
export default async function setup({ workers }: FullConfig) {
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-journeys-'))
  // Traversable, so that a run as root can hand its data to the user PostgreSQL runs as.
  await chmod(folder, 0o755)
  process.env.DEMO_FOLDER = join(folder, 'data')
  const sites = await Promise.all(Array.from({ length: workers }, () => startDemoSite()))
  process.env.SITES = JSON.stringify(sites.map(({ url, dataDir }) => ({ url, dataDir })))
  return async () => {
    await Promise.all(sites.map((site) => site.stop()))
    for (const path of [folder, ...sites.map(({ dataDir }) => dirname(dataDir))]) await removeFolder(path)
  }
}
