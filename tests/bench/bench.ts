import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import { endWithUsage, readCommandLine } from '../support/command-line'
import { removeFolder, type Site, startSite } from '../support/site'
import { benchAppend } from './append'
import { benchClose } from './close'
import { type Figure, isHeld, ratioOf } from './figure'
import { benchLists } from './lists'
import { benchNear } from './near'
import { benchPages } from './pages'
import { benchRecount } from './recount'
import { benchStart, memoryOf } from './start'
import { HEADINGS, linesOf, verdictOf } from './table'
import { benchTerritories } from './territories'
import { benchVotes } from './votes'
import { benchWatchers } from './watchers'

/** In this order; the start, when it is asked, comes before them. */
const PARTS: Record<string, (site: Site) => Promise<Figure[]>> = {
  pages: benchPages, territories: benchTerritories, near: benchNear, lists: benchLists, votes: benchVotes, close: benchClose, watchers: benchWatchers, recount: benchRecount, append: benchAppend,
}

/**
 * `npm run bench`: each figure beside the limit measured in the same run, its share of it, and what was promised; `npm run
 * bench -- votes close` measures these parts alone. On this machine only, for some minutes. A wrong result ends it.
 */
const known = ['start', ...Object.keys(PARTS)]
const USAGE = `npm run bench -- [--json] [${known.join('] [')}]`
const { values: { json }, positionals: names } = readCommandLine(USAGE, { options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
if (names.some((name) => !known.includes(name))) endWithUsage(USAGE)
const isAsked = (name: string) => names.length === 0 || names.includes(name)
const figures: Figure[] = []
const say = (line: string) => json || console.log(line)

async function report(name: string, measure: () => Promise<Figure[]>): Promise<void> {
  const began = performance.now()
  const measured = await measure()
  figures.push(...measured)
  say([...measured.map(linesOf), `— ${name}\u00a0: ${Math.round((performance.now() - began) / 1000)} s`, ''].join('\n'))
}

execFileSync(process.execPath, ['app/start.mjs', '--build-only'], { stdio: 'ignore' })
say(HEADINGS)
const site = await open()
try {
  for (const [name, measure] of Object.entries(PARTS)) if (isAsked(name)) await report(name, () => measure(site))
  await report('memory', async () => [memoryOf('Mémoire après la charge', site)])
} finally {
  await site.stop()
  await removeFolder(dirname(site.dataDir))
}
if (json) console.log(JSON.stringify(figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), held: isHeld(figure) }))))
say(verdictOf(figures))

/** The site that is measured: the one started for its start, or one started for the rest. */
async function open(): Promise<Site> {
  let site: Site | undefined
  if (isAsked('start')) await report('start', async () => {
    const started = await benchStart()
    site = started.site
    return started.figures
  })
  return site ?? startSite()
}
