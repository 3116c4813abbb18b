import type { Reader } from '~db/client.server'
import { listApplicationsOf } from '~/applications/list-of-territory.server'
import { listSameNeedsOf } from '~/contributions/list-same-needs-of.server'
import type { Edition } from '~/editions/edition.server'
import { listProposalsBehind } from '~/proposals/list-of-territory.server'
import { listVotesOf } from '~/votes/list-of-territory.server'
import { listProjectsOf } from '../list-of-territory.server'
import { listTracesOf } from './list-traces.server'
import type { TerritoryRecord } from './territory-page'

type Wanted = { editions: readonly Edition[]; edition?: Edition | undefined; after?: number | undefined; limit: number }

/**
 * All that was done in the name of a territory, or only in one edition: what its page shows and what its open data holds.
 * @param wanted.editions every edition, to tell which of them hide their votes
 */
export async function readTerritoryRecord(db: Reader, territoryId: number, { editions, edition, after, limit }: Wanted): Promise<TerritoryRecord> {
  const editionId = edition?.id
  const [contributions, sameNeeds, proposals, votes, applications, projects] = await Promise.all([
    listTracesOf(db, territoryId, { editionId, after, limit }),
    listSameNeedsOf(db, territoryId, editionId),
    listProposalsBehind(db, territoryId, editionId),
    listVotesOf(db, territoryId, edition ? [edition] : editions),
    listApplicationsOf(db, territoryId, editionId),
    listProjectsOf(db, territoryId, editionId),
  ])
  return { contributions, sameNeeds, proposals, votes, applications, projects }
}
