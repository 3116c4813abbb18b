import type { Reader } from '~db/client.server'
import { listCheckpoints } from '~/checkpoints/list-checkpoints.server'
import { listContributions } from '~/contributions/list-contributions.server'
import type { Nearby } from '~/contributions/near/nearby.server'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { type Edition, listEditions } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { mostAlive } from '~/editions/standing'
import { listLaureates } from '~/laureates/list-laureates.server'
import { listProjects } from '~/laureates/list-projects.server'
import type { SignedHead } from '~/ledger/head'
import type { LedgerKeys } from '~/ledger/keys.server'
import { readLines } from '~/ledger/read-lines.server'
import { signHead } from '~/ledger/sign-head.server'
import { listSchemes } from '~/orientation/schemes.server'
import { listProposals } from '~/proposals/list-proposals.server'
import type { ReadGazetteer } from '~/territories/gazetteer.server'
import { searchTerritories } from '~/territories/search.server'
import { requireTally } from '~/votes/tally.server'
import { asEdition, asPhases } from './edition-shapes'
import { readFigures } from './figures.server'
import { asPublicProposal } from './public-proposal'
import { asPublicContribution } from './public-contribution'

/** A real answer of this site, cut to its first item: the address to ask and what it gives. */
export type Example = { address: string; body: object }
/** What every instance keeps beside the database: see `Context`. */
type Kept = { ledgerKeys: LedgerKeys; readGazetteer: ReadGazetteer; nearby: Nearby }
type Read = (db: Reader, editions: Edition[], kept: Kept) => Promise<Example | undefined>

/** Reads one real example of each answer, by the path of its endpoint; none while there is no edition, or nothing of it to show. */
export async function readExamples(db: Reader, kept: Kept): Promise<Partial<Record<string, Example>>> {
  const editions = await listEditions(db)
  if (editions.length === 0) return {}
  const read = await Promise.all(Object.entries(EXAMPLES).map(async ([path, example]) => [path, await example(db, editions, kept)] as const))
  return Object.fromEntries(read)
}

const EXAMPLES: Record<string, Read> = {
  '/editions': async (_, editions) => ({ address: '/api/v1/editions', body: listed(editions.map(asEdition).slice(0, 1), editions.length) }),
  '/editions/{slug}': ofAlive('', async (_, edition) => asEdition(edition)),
  '/editions/{slug}/phases': ofAlive('/phases', async (_, edition) => listed(asPhases(edition), edition.calendar.length)),
  '/editions/{slug}/contributions': ofAlive('/contributions?limit=1', async (db, { id }) => {
    const { items, next, total } = await listContributions(db, id, {}, { limit: 1 })
    return listed(items.map(asPublicContribution), total, next)
  }),
  '/editions/{slug}/similar': ofAlive('/similar?kind=need&title=Rendez-vous%20en%20mairie', async (db, { id }, { nearby }) => {
    const items = await nearestContributions(db, nearby, id, 'need', { title: 'Rendez-vous en mairie', text: '' })
    return listed(items, items.length)
  }),
  '/editions/{slug}/proposals': ofAlive('/proposals?limit=1', async (db, { id, slug }) => {
    const [{ items, total }, { counts }] = await Promise.all([listProposals(db, id, { order: { by: 'number' }, limit: 1 }), requireTally(db, slug)])
    return listed(items.map((item) => asPublicProposal(item, counts?.find(({ proposal }) => proposal === item.id))), total, total > 1 ? 1 : null)
  }),
  '/editions/{slug}/tally': ofAlive('/tally', async (db, { slug }) => {
    const { counts, ...tally } = await requireTally(db, slug)
    return { ...tally, ...(counts && { counts: counts.slice(0, 2) }) }
  }),
  '/editions/{slug}/ledger': ofAlive('/ledger?limit=2', async (db, { id, rules, calendar, at }) => {
    const { items, total } = votesAreHidden(rules, calendar, at) ? { items: [], total: 0 } : await readLines(db, id, 1, 2)
    return listed(items, total, total > 2 ? 3 : null)
  }),
  '/editions/{slug}/checkpoint': ofCheckpoint('/checkpoint', ({ publishedAt: _, ...latest }) => latest),
  '/editions/{slug}/checkpoints': ofCheckpoint('/checkpoints?limit=1', (latest, total, next) => listed([latest], total, next)),
  '/editions/{slug}/laureates': ofLaureates('/laureates?limit=1', async (db, { id }) => {
    const { items, next, total } = await listLaureates(db, id, { limit: 1 })
    return listed(items, total, next)
  }),
  '/editions/{slug}/projects': ofLaureates('/projects?limit=1', async (db, { id }) => {
    const { items, next, total } = await listProjects(db, id, { limit: 1 })
    return listed(items, total, next)
  }),
  '/territories': async (_db, _editions, { readGazetteer }) => {
    const items = await searchTerritories(readGazetteer, 'Toulouse', 1)
    return { address: '/api/v1/territories?q=toulouse&limit=1', body: listed(items, items.length) }
  },
  '/schemes': async (db) => {
    const schemes = await listSchemes(db)
    return { address: '/api/v1/schemes', body: listed(schemes.slice(0, 1), schemes.length) }
  },
}

/** An example of the edition that is most alive, or of the latest. */
function ofAlive(path: string, read: (db: Reader, edition: Edition, kept: Kept) => Promise<object>): Read {
  return async (db, editions, kept) => exampleOf(path, mostAlive(editions) ?? editions[0], (edition) => read(db, edition, kept))
}

/** An example of the latest edition that has laureates, or of any. */
function ofLaureates(path: string, read: (db: Reader, edition: Edition) => Promise<object>): Read {
  return async (db, editions) => {
    const figures = await readFigures(db, editions)
    return exampleOf(path, editions.find(({ slug }) => (figures[slug]?.laureates ?? 0) > 0) ?? editions[0], (edition) => read(db, edition))
  }
}

/** An example of the latest edition that has a checkpoint; none where none has. */
function ofCheckpoint(path: string, show: (latest: SignedHead & { publishedAt: string }, total: number, next: number | null) => object): Read {
  return async (db, editions, { ledgerKeys }) => {
    for (const edition of editions) {
      const { items: [latest], total, next } = await listCheckpoints(db, edition, { limit: 1 })
      if (latest) return exampleOf(path, edition, async () => show({ ...signHead(ledgerKeys, latest.head), publishedAt: latest.publishedAt.toISOString() }, total, next))
    }
    return undefined
  }
}

async function exampleOf(path: string, edition: Edition | undefined, read: (edition: Edition) => Promise<object>): Promise<Example> {
  if (!edition) throw new Error('examples were asked for without an edition')
  return { address: `/api/v1/editions/${edition.slug}${path}`, body: await read(edition) }
}

const listed = (items: readonly object[], total: number, next: number | null = null) => ({ items: [...items], next: next === null ? null : String(next), total })
