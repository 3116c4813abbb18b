import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { removeFolder, type Site, startSite } from '../support/site'
import { type Figure, print } from './figure'
import { benchPages } from './pages'
import { benchVotes } from './votes'

/** `npm run bench`: each figure beside the limit measured in the same run. On this machine only, for some minutes. */
execFileSync(process.execPath, ['app/start.mjs', '--build-only'], { stdio: 'ignore' })
const cold = await startSite()
await cold.stop()
const site = await startSite({ DATA_DIR: cold.dataDir })
const figures: Figure[] = [
  { name: 'Démarrage de rien', value: cold.readyAfterMs / 1000, unit: 's', limit: { name: 'node vide', value: bareNodeSeconds() } },
  { name: 'Second démarrage', value: site.readyAfterMs / 1000, unit: 's', limit: { name: 'node vide', value: bareNodeSeconds() } },
  memoryOf('Mémoire au repos', site),
]
figures.push(...(await benchPages(site)), ...(await benchVotes(site)), memoryOf('Mémoire après la charge', site))
await site.stop()
await removeFolder(dirname(site.dataDir))
print(figures, process.argv.includes('--json'))

function bareNodeSeconds(): number {
  const began = performance.now()
  execFileSync(process.execPath, ['-e', ''])
  return (performance.now() - began) / 1000
}

/** Resident memory of the site's process (Linux), beside that of a Node that does nothing. */
function memoryOf(name: string, { process: child }: Site): Figure {
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '0'
  const bare = Number(execFileSync(process.execPath, ['-p', 'process.memoryUsage.rss()']).toString())
  return { name, value: Number(resident) / 1024, unit: 'Mio', limit: { name: 'node vide', value: bare / 2 ** 20 } }
}
