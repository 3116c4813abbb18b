import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readInstant } from '~/work.server'
import type { Keeping } from './files.server'

const HOUR_MS = 3_600_000

/** Removes what a site that was killed was receiving; what is arriving now is younger than any sending may last. */
export async function clearIncoming({ perform, files: { incoming } }: Pick<Keeping, 'perform' | 'files'>): Promise<void> {
  const now = await perform(({ tx }) => readInstant(tx))
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => null)
    if (found && now.getTime() - found.mtimeMs > HOUR_MS) await rm(path, { force: true })
  }
}
