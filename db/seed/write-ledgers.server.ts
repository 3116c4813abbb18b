import { sql } from 'drizzle-orm'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { markBallotFrozen } from '~/editions/mark-vote.server'
import { appendLines, holdLedger, type LedgerEntry } from '~/ledger/append.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { publishHead } from '~/ledger/publish-head.server'
import { territoryRef } from '~/territories/reference'
import { pseudonymOf } from '~/votes/ballot-facts.server'
import { isCheckpointDue } from '~/checkpoints/policy'
import { beginnings, countEligible, hashBallot, readBallot } from '~/votes/freeze-ballot.server'
import { readTally } from '~/votes/tally.server'
import { openDatabase, type Tx } from '../client.server'

type Event = LedgerEntry & { pair: { proposalId: number; personId: string } }

/**
 * Writes the ledger of each archived or demonstration edition that has votes and no ledger, and its checkpoint: just
 * loaded, just placed around the present again, or kept from a former format. Of a real edition, only the ballot box writes a ledger.
 */
export async function writeLedgers(url: string, keys: LedgerKeys): Promise<void> {
  const { db, close } = openDatabase(url, { max: 1 })
  try {
    const editions = await db.execute<{ slug: string }>(sql`
      select slug from edition where origin in ('archive', 'demo') and ballot_frozen_at is not null
        and not exists (select from ledger_head where edition_id = edition.id) order by id`)
    for (const { slug } of editions) await db.transaction((tx) => writeLedger(tx, slug, keys))
  } finally {
    await close()
  }
}

async function writeLedger(tx: Tx, slug: string, keys: LedgerKeys): Promise<void> {
  const edition = await findEdition(tx, slug)
  const vote = findPhase(edition.calendar, 'vote')
  if (!vote) throw new Error(`${slug} has votes and no vote phase`)
  const ballot = await readBallot(tx, edition.id)
  const acts = await readActs(tx, edition.id, slug)
  const counts = edition.sealedAt ? ((await readTally(tx, slug))?.counts ?? []) : []
  const begun = beginnings({ ...edition, at: vote.opensAt }, vote, ballot, await countEligible(tx, edition.rules), keys)
  const ended = edition.sealedAt ? [{ kind: 'closing', body: { closedAt: vote.closesAt }, at: edition.sealedAt }, { kind: 'seal', body: { counts }, at: edition.sealedAt }] : []
  const { tail } = await appendLines(tx, edition.id, await holdLedger(tx, edition.id), [...begun, ...acts, ...ended])
  await numberVotes(tx, edition.id, acts, begun.length)
  await markBallotFrozen(tx, edition.id, vote.opensAt, hashBallot(edition, vote, ballot))
  const { size } = tail.tree
  if (isCheckpointDue({ ...edition, size, latest: null })) await publishHead(tx, edition.id, size, edition.sealedAt ?? edition.at)
}

type Row = { proposalId: number; personId: string; kind: string; code: string; castAt: string; withdrawnAt: string | null; reason: string | null; key: Buffer }

/** Each support, and how it ended if it did, in the order of their instants. Whoever votes are left to once a person is erased has no key: their id is as good a secret. */
async function readActs(tx: Tx, editionId: number, slug: string): Promise<Event[]> {
  const rows = await tx.execute<Row>(sql`
    select proposal_id as "proposalId", person_id as "personId", territory.kind, code, cast_at as "castAt", withdrawn_at as "withdrawnAt",
      invalidated_for as reason, coalesce(ledger_key, uuid_send(person.id)) as key
    from vote join person on person.id = person_id join territory on territory.id = territory_id where edition_id = ${editionId} order by cast_at, proposal_id, person_id`)
  return rows.flatMap(({ proposalId, personId, castAt, withdrawnAt, reason, key, ...place }): Event[] => {
    const body = { voter: pseudonymOf(key, slug), proposal: proposalId, territory: territoryRef(place) }
    const pair = { proposalId, personId }
    const given = { kind: 'vote', body, at: new Date(castAt), pair }
    if (!withdrawnAt) return [given]
    const at = new Date(withdrawnAt)
    return [given, reason ? { kind: 'invalidation', body: { ...body, reason }, at, pair } : { kind: 'withdrawal', body, at, pair }]
  }).sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** Tells each vote its last line. */
async function numberVotes(tx: Tx, editionId: number, acts: Event[], before: number): Promise<void> {
  const rows = JSON.stringify(acts.map(({ pair }, index) => ({ ...pair, seq: before + index + 1 })))
  await tx.execute(sql`
    update vote set seq = line.seq from (select "proposalId", "personId", max(seq) as seq
        from jsonb_to_recordset(${rows}::jsonb) as row("proposalId" bigint, "personId" uuid, seq bigint) group by 1, 2) as line
    where edition_id = ${editionId} and proposal_id = "proposalId" and person_id = "personId"`)
}
