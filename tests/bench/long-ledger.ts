import { createHash } from 'node:crypto'
import postgres from 'postgres'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { applyMigrations } from '~db/migrate.server'
import { rulesOf2021 } from '~/editions/rules'
import { appendLines, holdLedger, type LedgerEntry } from '~/ledger/append.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { openPerform } from '~/work.server'
import { findRunning } from '../../db/embedded/find-running.server'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import type { Site } from '../support/site'
import { PROPOSALS } from './election'

const AT_ONCE = 2_000
/** Lines before the first event: genesis and opening. */
const BEGINNINGS = 2

export type LongLedger = Awaited<ReturnType<typeof openLongLedger>>

/**
 * A ledger of its own in a database of its own, beside the site's: written by the site's code under the site's role, its
 * genesis and opening too. Its people are made up, and hold no row: only their lines are looked at.
 */
export async function openLongLedger(site: Site, name: string) {
  const url = new URL(await findRunning(site.dataDir))
  const server = postgres(url.href, { max: 1, onnotice: () => {} })
  await server.unsafe(`create database ${name}`)
  url.pathname = `/${name}`
  await applyMigrations(url.href)
  const owner = openDatabase(url.href, { max: 1 })
  const edition = await anEdition(owner.db, { phase: 'vote', slug: name.replaceAll('_', '-'), rules: { votes: { ...rulesOf2021.votes, limit: PROPOSALS } } })
  const proposals: number[] = []
  for (let number = 1; number <= PROPOSALS; number++) proposals.push(await aProposal(owner.db, edition, `Proposition ${number}`))
  const { db, sql, close } = openDatabase(url.href, { role: SITE_ROLE, max: 1 })
  const perform = openPerform(db, () => {}, site.url)
  await perform((work) => freezeBallot(work, edition.slug, keys))
  let events = 0

  /** Appends so many events in one transaction, as a batch of votes does. */
  const append = (number: number) => perform(async ({ tx, at }) => {
    const tail = await holdLedger(tx, edition.id)
    const instant = await at()
    const entries = Array.from({ length: number }, (_, index) => eventAt(events + index, proposals, instant))
    const { tail: { tree } } = await appendLines(tx, edition.id, tail, entries)
    events += number
    return tree.size
  })

  return {
    db, sql, edition, append,
    async growTo(number: number) {
      while (events < number) await append(Math.min(AT_ONCE, number - events))
    },
    /** Takes back the events after so many, as only the owner of the database can. */
    async cutTo(number: number) {
      events = number
      for (const [table, place] of [['ledger_head', 'size'], ['ledger_line', 'seq']]) {
        await owner.sql.unsafe(`delete from ${table} where ${place} > ${BEGINNINGS + number}`)
        await owner.sql.unsafe(`vacuum analyze ${table}`)
      }
    },
    /** @throws unless it holds so many events, without a gap, and its last head is of all of them */
    async mustHold(number: number) {
      const [row] = await sql`select count(*) as lines, max(seq) as last, (select max(size) from ledger_head) as size from ledger_line`
      if ([row?.['lines'], row?.['last'], row?.['size']].some((found) => found !== BEGINNINGS + number)) throw new Error(`${number} events were appended, the ledger holds ${JSON.stringify(row)}`)
    },
    async drop() {
      await close()
      await owner.close()
      await server.unsafe(`drop database ${name} with (force)`)
      await server.end()
    },
  }
}

/** Votes of made-up people for every proposal in turn; each tenth event takes back the vote just given. */
function eventAt(number: number, proposals: number[], at: Date): LedgerEntry {
  const takesBack = number % 10 === 9
  const vote = takesBack ? number - 1 : number
  const given = vote - Math.floor(vote / 10)
  const person = Math.floor(given / PROPOSALS)
  const voter = createHash('sha256').update(`${person}`).digest('hex')
  return { kind: takesBack ? 'withdrawal' : 'vote', at, body: { voter, proposal: proposals[given % PROPOSALS], territory: `commune-${`${person}`.padStart(5, '0')}` } }
}

/** How many people's supports stand after so many of these events, ten by ten. */
export const supportsAfter = (events: number) => (events / 10) * 8
