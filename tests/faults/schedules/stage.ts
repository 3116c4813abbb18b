import { mkdtemp } from 'node:fs/promises'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedgerKeys } from '~/ledger/keys.server'
import { openPerform } from '~/work.server'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { removeFolder } from '../../support/site'
import { openAsker } from './ask'
import { openCommitCuts } from './commit-cuts'
import { openInstance, SECRET } from './instances'
import { openPostgres } from './postgres'
import { openProxy } from './proxy'

export type Stage = Awaited<ReturnType<typeof openStage>>

/** What all schedules share: one PostgreSQL, two instances of the site, each by a door that can be cut, and a door that is not. */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-faults-'))
  await chmod(folder, 0o755)
  const database = await openPostgres(join(folder, 'base'))
  const cuts = openCommitCuts()
  const doors = [await openProxy(database.target, { cuts }), await openProxy(database.target, { cuts })] as const
  const calm = await openProxy(database.target)
  const first = await openInstance(folder, database.urlAt(doors[0].port), 'a', false)
  const second = await openInstance(folder, database.urlAt(doors[1].port), 'b', true)
  const owner = openDatabase(database.urlAt(calm.port), { max: 2 })
  const site = openDatabase(database.urlAt(calm.port), { role: SITE_ROLE, max: 3 })
  const instances = [first, second] as const
  const asker = openAsker(() => instances.map(({ url }) => url))
  return {
    database, doors, cuts, instances, asker,
    owner: owner.db,
    /** Works as the site's role, by the door that nothing cuts: for the acts of a moderator and of a third keeper. */
    perform: openPerform(site.db, () => {}, 'http://site.example'),
    keys: openLedgerKeys(SECRET),
    close: async () => {
      asker.close()
      await Promise.all(instances.map(({ stop }) => stop()))
      await Promise.all([owner.close(), site.close()])
      await Promise.all([...doors, calm].map((door) => door.close()))
      await database.stop()
      await removeFolder(folder)
    },
  }
}
