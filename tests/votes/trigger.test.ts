import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '~db/client.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { sealVote } from '~/votes/seal-vote.server'
import { keys } from '../support/ledger'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal, type Moment, placeCalendar } from '../support/editions'
import { manyAgents, openTwoInstances } from '../support/votes'

const INSUFFICIENT_PRIVILEGE = '42501'

/** What would take a seal or a freeze back; and what would change how the ledger of a frozen ballot begins. */
const LIFTED = ['sealed_at = null', 'ballot_frozen_at = null, ballot_hash = null']
const BEGUN = ["ballot_hash = 'autre'", `rules = jsonb_set(rules, '{votes,limit}', '99')`, "slug = 'un-autre'"]

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

/** Writes a vote by plain SQL, as the site's role, past every verb and every rule; gives what the database answers. */
async function slipIn({ moment, backdated, change }: { moment: Moment; backdated?: boolean; change?: boolean }) {
  const edition = await anEdition(site.owner, { phase: 'vote', moment: change ? 'open' : moment })
  const proposalId = await aProposal(site.owner, edition)
  const [personId = ''] = await manyAgents(site.owner, 1)
  const at = backdated ? sql`(select opens_at from phase where edition_id = ${edition.id} and kind = 'vote')` : sql`clock_timestamp()`
  const inserted = await tryIt(site.first.db, sql`insert into vote (edition_id, proposal_id, person_id, territory_id, cast_at, seq)
    select ${edition.id}, ${proposalId}, person_id, territory_id, ${at}, 1 from attachment where person_id = ${personId}`)
  if (!change) return inserted
  await placeCalendar(site.owner, edition.id, 'vote', moment)
  return tryIt(site.first.db, sql`update vote set withdrawn_at = cast_at where edition_id = ${edition.id}`)
}

const tryIt = (db: Reader, statement: ReturnType<typeof sql>): Promise<string> =>
  db.transaction((tx) => tx.execute(statement)).then(() => 'written', constraintOf)

/** The constraint's name, or PostgreSQL's code. */
function constraintOf(reason: unknown): string {
  const cause = reason instanceof Error ? reason.cause : null
  if (cause instanceof postgres.PostgresError) return cause.constraint_name ?? cause.code
  return String(reason)
}

describe('La base refuse un vote hors de sa phase, quoi que fasse le code', () => {
  const MOMENTS: [Moment, string][] = [
    ['before-opening', 'votes_only_in_their_phase'],
    ['just-opened', 'written'],
    ['before-closing', 'written'],
    ['just-closed', 'votes_only_in_their_phase'],
  ]
  test.each(MOMENTS)('un vote nouveau, %s : %s', async (moment, answer) => expect(await slipIn({ moment })).toBe(answer))
  test.each(MOMENTS)('un vote antidaté à l’ouverture, %s : %s', async (moment, answer) => expect(await slipIn({ moment, backdated: true })).toBe(answer))
  test.each(MOMENTS.filter(([moment]) => moment !== 'just-opened'))('un vote changé, %s : %s', async (moment, answer) => expect(await slipIn({ moment, change: true })).toBe(answer))

  test('un vote sous scellés, même si la date de clôture recule', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', moment: 'just-closed' })
      const proposalId = await aProposal(work.tx, edition)
      const { personId, attachment } = await bring(work.tx, 'agentOfAurillac')
      await sealVote(work, edition.slug, keys)
      for (const act of [sql`update phase set closes_at = closes_at + interval '1 hour' where edition_id = ${edition.id} and kind = 'vote'`, sql`delete from phase where edition_id = ${edition.id}`])
        expect(await tryIt(work.tx, act)).toBe('a_sealed_vote_keeps_its_dates')
      await asOwner(work.tx, () => placeCalendar(work.tx, edition.id, 'vote', 'open'))
      expect(await tryIt(work.tx, sql`insert into vote (edition_id, proposal_id, person_id, territory_id, cast_at, seq)
        values (${edition.id}, ${proposalId}, ${personId}, ${attachment?.territoryId}, clock_timestamp(), 1)`)).toBe('votes_only_in_their_phase')
    }))

  test('rien ne change d’une liste figée', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      const acts = [
        sql`insert into proposal (edition_id, number, theme_id, title, summary) select edition_id, 900, theme_id, 'Venue après coup', summary from proposal where id = ${proposalId}`,
        sql`update proposal set title = 'Un autre titre' where id = ${proposalId}`,
      ]
      await freezeBallot(work, edition.slug, keys)
      for (const act of acts) expect(await tryIt(work.tx, act)).toBe('a_frozen_ballot_keeps_its_texts')
      expect(await tryIt(work.tx, sql`delete from proposal where id = ${proposalId}`)).toBe(INSUFFICIENT_PRIVILEGE)
    }))

  test('le site ne lève ni un scellement ni un gel, et ne change rien de ce par quoi le registre commence', () =>
    inRolledBackWork(async (work) => {
      const [sealed, free] = [await anEdition(work.tx, { phase: 'vote', moment: 'just-closed' }), await anEdition(work.tx, { phase: 'vote' })]
      await aProposal(work.tx, sealed)
      await aProposal(work.tx, free)
      const change = ({ id }: typeof sealed, columns: string) => tryIt(work.tx, sql`update edition set ${sql.raw(columns)} where id = ${id}`)
      const rename = ({ id }: typeof sealed) => tryIt(work.tx, sql`update theme set name = 'Autre ' || name where edition_id = ${id}`)
      await sealVote(work, sealed.slug, keys)
      for (const columns of [...LIFTED, ...BEGUN]) expect([columns, await change(sealed, columns)]).toEqual([columns, 'a_freeze_and_a_seal_stay'])
      expect(await rename(sealed)).toBe('a_frozen_ballot_keeps_its_themes')
      expect(await change(sealed, "name = 'Un autre nom'")).toBe('written')
      for (const columns of BEGUN.slice(1)) expect([columns, await change(free, columns)]).toEqual([columns, 'written'])
      expect(await rename(free)).toBe('written')
      await asOwner(work.tx, async () => {
        expect(await rename(sealed)).toBe('written')
        for (const columns of LIFTED) expect([columns, await change(sealed, columns)]).toEqual([columns, 'written'])
      })
    }))

  test('une personne n’a qu’une ligne par proposition', () =>
    inRolledBackWork(async (work) => {
      const { id } = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, { id })
      const { personId, attachment } = await bring(work.tx, 'agentOfAurillac')
      const insert = (seq: number) => tryIt(work.tx, sql`insert into vote (edition_id, proposal_id, person_id, territory_id, cast_at, seq)
        values (${id}, ${proposalId}, ${personId}, ${attachment?.territoryId}, clock_timestamp(), ${seq})`)
      expect([await insert(3), await insert(4)]).toEqual(['written', 'one_vote_per_person_and_proposal'])
    }))

  test('le site n’efface pas un vote, ne change ni n’efface rien du registre, de ses têtes ni de ses points de contrôle', () =>
    inRolledBackWork(async (work) => {
      const changes = ['ledger_line', 'ledger_head', 'checkpoint'].flatMap((table) => [`delete from ${table}`, `update ${table} set edition_id = edition_id`, `truncate ${table}`])
      for (const act of ['delete from vote', 'truncate vote', ...changes]) expect([act, await tryIt(work.tx, sql.raw(act))]).toEqual([act, INSUFFICIENT_PRIVILEGE])
    }))
})
