import { createHmac } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { listOf } from '~db/list-of'
import { ACTING_FIRST } from '~/identity/acting-first.server'
import { LIVES } from '~/identity/find-people-of.server'
import type { Attachment } from '~/identity/viewer'
import { territoryRef } from '~/territories/reference'
import type { Voter } from './policy'
import type { Ballot } from './vote'

/** A ballot whose person is known. */
export type KnownBallot = { proposalId: number; support: boolean; personId: string }

export type KnownVote = { seq: number; active: boolean; territoryId: number; territory: string }
type Place = { territoryId: number; code: string } & Pick<Attachment, 'name' | 'kind' | 'departement' | 'level'>
type KnownVoter = Pick<Voter, 'profile' | 'roles'> & { attachment: Place | null; pseudonym: string }

type Row = { n: number; personId: string | null; profile: Voter['profile'] | null; roles: Voter['roles']; key: Buffer | null; isOnBallot: boolean }
  & (Place | { territoryId: null })
  & ({ seq: number; active: boolean; givenFor: number; givenKind: string; givenCode: string } | { seq: null })

/** The name of a person in one ledger: the same in all its lines, another in another's, and nobody's once their key is gone. */
export const pseudonymOf = (key: Uint8Array, slug: string) => createHmac('sha256', key).update(slug).digest('hex').slice(0, 32)

export const pairOf = ({ proposalId, personId }: Pick<KnownBallot, 'proposalId' | 'personId'>) => `${proposalId} ${personId}`

/** What a batch is judged on, and kept up to date as it goes. `people`: whose each ballot is, in their order; null: nobody's. */
export type Facts = { people: (string | null)[]; voters: Map<string, KnownVoter>; proposals: Set<number>; votes: Map<string, KnownVote> }

/**
 * Loads the voters, the proposals and the present votes, in one question that finds each by its key. Asked behind the
 * ledger's pen alone: nobody else votes in this edition meanwhile. A session that has ended, or never was, is nobody's; a
 * person who is not there, or was erased, is no voter.
 */
export async function loadFacts(tx: Tx, slug: string, ballots: Ballot[]): Promise<Facts> {
  const edition = (column: SQL) => sql`(select ${column} from edition where slug = ${slug})`
  const rows = await tx.execute<Row>(sql`
    select n, coalesce("personId", session.person_id) as "personId", profile,
      array(select role from role_grant where person_id = person.id and revoked_at is null) as roles, ledger_key as key,
      coalesce(proposal.edition_id = ${edition(sql`id`)}, false) as "isOnBallot", place.*,
      vote.seq, withdrawn_at is null as active, given.id as "givenFor", given.kind as "givenKind", given.code as "givenCode"
    from unnest(${listOf(ballots.map(({ proposalId }) => proposalId))}::bigint[], ${listOf(ballots.map((ballot) => 'personId' in ballot ? ballot.personId : null))}::uuid[],
        ${listOf(ballots.map((ballot) => 'session' in ballot ? ballot.session : null))}::text[]) with ordinality as wish("proposalId", "personId", session, n)
      left join session on session.id = wish.session and ${LIVES}
      left join person on person.id = coalesce("personId", session.person_id)
      left join proposal on proposal.id = "proposalId"
      left join vote on vote.proposal_id = "proposalId" and vote.person_id = person.id
      left join territory given on given.id = vote.territory_id
      left join lateral (
        select territory.id as "territoryId", code, name, kind, departement, level from attachment join territory on territory.id = territory_id
        where person_id = person.id and revoked_at is null ${ACTING_FIRST}) as place on true`)

  const facts: Facts = { people: ballots.map(() => null), voters: new Map(), proposals: new Set(), votes: new Map() }
  for (const row of rows) {
    const { n, personId, profile, roles, key } = row
    const proposalId = ballots[n - 1]?.proposalId
    if (proposalId === undefined) throw new Error('a fact of no ballot')
    facts.people[n - 1] = personId
    if (row.isOnBallot) facts.proposals.add(proposalId)
    if (personId && profile && key && !facts.voters.has(personId)) facts.voters.set(personId, { profile, roles, attachment: placeOf(row), pseudonym: pseudonymOf(key, slug) })
    if (personId && row.seq !== null) facts.votes.set(pairOf({ proposalId, personId }), { seq: row.seq, active: row.active, territoryId: row.givenFor, territory: territoryRef({ kind: row.givenKind, code: row.givenCode }) })
  }
  return facts
}

function placeOf(row: Row): Place | null {
  if (row.territoryId === null) return null
  const { territoryId, code, name, kind, departement, level } = row
  return { territoryId, code, name, kind, departement, level }
}
