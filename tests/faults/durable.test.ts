import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBallotBox } from '~/votes/ballot-box.server'
import { openPerform } from '~/work.server'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { applyMigrations } from '~db/migrate.server'
import { loadTerritories } from '~db/seed/territories.server'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import { removeFolder } from '../support/site'
import { linesOf, manyAgents } from '../support/votes'
import { openPostgres } from './schedules/postgres'

test('Un vote acquitté survit à une base qui meurt à l’instant même', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-durable-'))
  await chmod(folder, 0o755)
  // What a commit does not write itself, nobody would for ten seconds.
  const database = await openPostgres(join(folder, 'base'), { wal_writer_delay: '10s' })
  onTestFinished(async () => {
    await database.stop()
    await removeFolder(folder)
  })
  const url = database.urlAt(database.target.port)
  await applyMigrations(url)
  const owner = openDatabase(url, { max: 1 })
  await loadTerritories(owner.sql)
  const edition = await anEdition(owner.db, { phase: 'vote' })
  const proposalId = await aProposal(owner.db, edition)
  const people = await manyAgents(owner.db, 3)
  const site = openDatabase(url, { role: SITE_ROLE, max: 1 })
  const box = openBallotBox({ db: site.db, perform: openPerform(site.db, () => {}, 'http://site.example'), keys })
  // The first freezes the ballot too; one after the other, each is a commit of its own.
  const lines: string[] = []
  for (const personId of people) {
    const outcome = await box.cast({ slug: edition.slug, proposalId, personId, support: true })
    if (outcome && 'receipt' in outcome && 'line' in outcome.receipt) lines.push(outcome.receipt.line)
  }
  await database.stopDead(0)

  const after = openDatabase(database.urlAt(database.target.port), { max: 1 })
  onTestFinished(async () => {
    for (const pool of [owner, site, after]) await pool.close()
  })
  expect(lines).toHaveLength(people.length)
  expect((await linesOf(after.db, edition.id)).slice(2)).toEqual(lines.map((line) => JSON.parse(line)))
})
