import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type Site, startSite } from '../support/site'
import type { Figure } from './figure'

/** The start from nothing and the next one, which gives the site; and what it weighs when nobody comes. */
export async function benchStart(): Promise<{ site: Site; figures: Figure[] }> {
  const cold = await startSite()
  await cold.stop()
  const site = await startSite({ DATA_DIR: cold.dataDir })
  return {
    site,
    figures: [
      { name: 'Démarrage de rien', value: cold.readyAfterMs / 1000, unit: 's', limit: bareNode() },
      { name: 'Second démarrage', value: site.readyAfterMs / 1000, unit: 's', limit: bareNode(), goal: { value: { max: 2 } } },
      memoryOf('Mémoire au repos', site),
    ],
  }
}

function bareNode(): { name: string; value: number } {
  const began = performance.now()
  execFileSync(process.execPath, ['-e', ''])
  return { name: 'node vide', value: (performance.now() - began) / 1000 }
}

/** Resident memory of the site's process (Linux), beside that of a Node that does nothing. */
export function memoryOf(name: string, { process: child }: Site): Figure {
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '0'
  const bare = Number(execFileSync(process.execPath, ['-p', 'process.memoryUsage.rss()']).toString())
  return { name, value: Number(resident) / 1024, unit: 'Mio', limit: { name: 'node vide', value: bare / 2 ** 20 } }
}
