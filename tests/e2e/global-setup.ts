import { dirname } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { removeFolder, type Site, startSite } from '../support/site'

/** A site of its own for each worker, from an empty folder: one's journeys do not change what another's find. */
export default async function setup({ workers }: FullConfig) {
  const sites: Site[] = []
  for (let worker = 0; worker < workers; worker++) sites.push(await startSite())
  process.env.SITES = JSON.stringify(sites.map(({ url, dataDir }) => ({ url, dataDir })))
  return async () => {
    for (const site of sites) {
      await site.stop()
      await removeFolder(dirname(site.dataDir))
    }
  }
}
