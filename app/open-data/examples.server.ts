import type { Reader } from '~db/client.server'
import { listContributions } from '~/contributions/list-contributions.server'
import { type Edition, listEditions } from '~/editions/edition.server'
import { mostAlive } from '~/editions/standing'
import { readLines } from '~/ledger/read-lines.server'
import { listSchemes } from '~/orientation/schemes.server'
import { listProposals } from '~/proposals/list-proposals.server'
import { searchTerritories } from '~/territories/search.server'
import { countsAreHidden } from '~/votes/policy'
import { readTally } from '~/votes/tally.server'
import { asEdition, asPhases } from './edition-shapes'
import { asPublicProposal } from './public-proposal'

/** A real answer of this site, of one item: the address to ask and what it gives. By the path of its endpoint. */
export type Examples = Record<string, { address: string; body: unknown }>

/** Reads one real example of each answer, of the edition that is most alive; none while there is no edition. */
export async function readExamples(db: Reader): Promise<Examples> {
  const editions = await listEditions(db)
  const edition = mostAlive(editions) ?? editions[0]
  if (!edition) return {}
  const { slug } = edition
  const [contributions, proposals, tally, lines, territories, schemes] = await Promise.all([
    listContributions(db, edition.id, {}, { limit: 1 }),
    listProposals(db, edition.id, { order: { by: 'number' }, limit: 1 }),
    readTally(db, slug),
    readShownLines(db, edition),
    searchTerritories(db, 'Toulouse', 1),
    listSchemes(db),
  ])
  const of = (path: string) => `/api/v1/editions/${slug}${path}`
  return {
    '/editions': { address: '/api/v1/editions', body: listWords([asEdition(edition)], editions.length) },
    '/editions/{slug}': { address: of(''), body: asEdition(edition) },
    '/editions/{slug}/phases': { address: of('/phases'), body: listWords(asPhases(edition), edition.calendar.length) },
    '/editions/{slug}/contributions': { address: of('/contributions?limit=1'), body: listWords(contributions.items, contributions.total, contributions.next) },
    '/editions/{slug}/proposals': { address: of('/proposals?limit=1'), body: listWords(proposals.items.map((one) => asPublicProposal(one, tally?.counts?.find(({ proposal }) => proposal === one.id))), proposals.total, proposals.total > 1 ? 1 : null) },
    '/editions/{slug}/tally': { address: of('/tally'), body: { ...tally, ...(tally?.counts && { counts: tally.counts.slice(0, 2) }) } },
    '/editions/{slug}/ledger': { address: of('/ledger?limit=2'), body: listWords(lines.items, lines.total, lines.total > 2 ? 3 : null) },
    '/territories': { address: '/api/v1/territories?q=toulouse&limit=1', body: listWords(territories, territories.length) },
    '/schemes': { address: '/api/v1/schemes', body: listWords(schemes.slice(0, 1), schemes.length) },
  }
}

const listWords = (items: readonly object[], total: number, next: number | null = null) => ({ items, next: next === null ? null : String(next), total })

/** Lines only while counts are shown: whoever reads every vote can count them. */
async function readShownLines(db: Reader, { id, rules, calendar, at }: Edition) {
  return countsAreHidden(rules, calendar, at) ? { items: [], total: 0 } : readLines(db, id, 1, 2)
}
