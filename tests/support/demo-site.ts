import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { aFolder, type Site, startSite } from './site'

/**
 * Starts the built site as `startSite` does, on a copy of the data of a demonstration that was just made: once for the run,
 * in the folder that `DEMO_FOLDER` says. To make it anew takes each site as long as all the rest of its start.
 */
export async function startDemoSite(environment: Record<string, string> = {}): Promise<Site> {
  const made = process.env.DEMO_FOLDER
  if (!made) throw new Error('the suite did not say where it keeps its demonstration')
  await makeOnce(made)
  const dataDir = await aFolder()
  // Through links: the database may live elsewhere, and each site has its own.
  await cp(made, dataDir, { recursive: true, dereference: true })
  return startSite({ ...environment, DATA_DIR: dataDir })
}

/** Whoever comes first makes it; the others, of whatever process, wait. */
async function makeOnce(folder: string): Promise<void> {
  const draft = `${folder}-draft`
  while (!existsSync(folder)) {
    const first = await mkdir(draft).then(() => true, () => false)
    if (first) await make(draft, folder)
    else await delay(50)
  }
}

/** Given its name once whole. What could not be made leaves nothing: the next to come tries again, and meets the reason. */
async function make(draft: string, folder: string): Promise<void> {
  try {
    // As the site does of a folder it makes: open for passage to whom PostgreSQL runs as.
    await chmod(draft, 0o711)
    const site = await startSite({ DATA_DIR: draft })
    await site.stop()
    await rename(draft, folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
