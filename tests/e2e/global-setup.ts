import { dirname } from 'node:path'
import { removeFolder, startSite } from '../support/site'

/** A site of its own for the journeys, from an empty folder; every spec reads its address from `SITE_URL`. */
export default async function setup() {
  const site = await startSite()
  process.env.SITE_URL = site.url
  process.env.SITE_DATA_DIR = site.dataDir
  return async () => {
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  }
}
