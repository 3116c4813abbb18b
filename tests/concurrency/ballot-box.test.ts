import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { rulesOf2021 } from '~/editions/rules'
import { holdLedger } from '~/ledger/append.server'
import { openBallotBox } from '~/votes/ballot-box.server'
import type { Wish } from '~/votes/vote'
import { invalidateVotes } from '~/votes/invalidate-votes.server'
import { readInstant, type Work } from '~/work.server'
import { holdVote } from '~/editions/hold-vote.server'
import { holdPerson } from '~/identity/hold-person.server'
import { PLACED_NAME } from '~/territories/place.server'
import { revokeProof } from '~/votes/revoke-proof.server'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { actsOf, linesOf, manyAgents, openTwoInstances, untilSomeoneWaits } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

afterEach(() => void vi.useRealTimers())

const withLimit = (limit: number) => ({ votes: { ...rulesOf2021.votes, limit } })

/** An agent of a new edition, and a way to support one more of its proposals at each call. */
async function aVoterWith(rules: Parameters<typeof anEdition>[1]['rules']) {
  const edition = await anEdition(site.owner, { phase: 'vote', rules })
  const [voter = ''] = await manyAgents(site.owner, 1)
  const vote = async ({ box }: typeof site.first) =>
    box.cast({ slug: edition.slug, proposalId: await aProposal(site.owner, edition, crypto.randomUUID()), personId: voter, support: true })
  return { slug: edition.slug, voter, vote }
}

const endVotes = async (work: Work, slug: string, voter: string) =>
  invalidateVotes(work, await holdVote(work, slug, 'share'), voter, 'Un essai de la limite de soutiens.')

/** Where a person acts for, as the ledger names it. */
async function placeOf(personId: string) {
  const [place] = await site.owner.execute<{ ref: string; name: string }>(sql`
    select kind || '-' || code as ref, ${PLACED_NAME} as name from attachment join territory on territory.id = territory_id where person_id = ${personId}`)
  if (!place) throw new Error('an agent acts for a commune')
  return place
}

describe('Deux serveurs, un même registre', () => {
  test('dans un même lot, qui votait pour une autre collectivité que celle montrée n’écrit rien ; les autres ont leur reçu', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const people = await manyAgents(site.owner, 6)
    const shown = await placeOf(people[0] ?? '')
    const own = await Promise.all(people.map(placeOf))
    const outcomes = await Promise.all(people.map((personId) => site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true, shownFor: shown.ref })))
    expect(outcomes).toEqual(own.map(({ ref, name }) => (ref === shown.ref ? { receipt: expect.objectContaining({ territory: ref }) } : { refused: 'acts-for-another', territory: name })))
    expect((await actsOf(site.owner, edition.id)).map(({ body }) => body['territory'])).toEqual([shown.ref])
  })

  test('le choix d’une autre collectivité, fait pendant que le vote attend, est vu : rien n’est écrit', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = '', other = ''] = await manyAgents(site.owner, 2)
    const [shown, chosen] = [await placeOf(personId), await placeOf(other)]
    // The first vote of all also freezes the ballot: done here, so that only the pen is waited for.
    await site.first.box.cast({ slug: edition.slug, proposalId, personId: other, support: true })
    let voting: Promise<unknown> = Promise.resolve()
    await site.second.perform(async (work) => {
      await holdLedger(work.tx, edition.id)
      voting = site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true, shownFor: shown.ref })
      await untilSomeoneWaits(site.owner)
      await site.owner.execute(sql`update attachment set territory_id = (select territory_id from attachment where person_id = ${other}) where person_id = ${personId}`)
    })
    expect(await voting).toEqual({ refused: 'acts-for-another', territory: chosen.name })
    expect(await actsOf(site.owner, edition.id)).toHaveLength(1)
  })

  test('la même personne qui vote vingt fois à la fois n’écrit qu’un vote, et reçoit vingt fois le même reçu', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = ''] = await manyAgents(site.owner, 1)
    const wish: Wish = { slug: edition.slug, proposalId, personId, support: true }
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? site.first : site.second).box.cast(wish)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(outcomes[0]).toHaveProperty('receipt.support', true)
    expect(await actsOf(site.owner, edition.id)).toHaveLength(1)
    expect([...(await site.owner.execute(sql`select from vote where edition_id = ${edition.id}`))]).toHaveLength(1)
  })

  test('la limite de soutiens tient, quels que soient le serveur et la proposition', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote', rules: withLimit(3) })
    const proposals: number[] = []
    for (let n = 0; n < 12; n++) proposals.push(await aProposal(site.owner, edition, `Proposition numéro ${n}`))
    const [personId = ''] = await manyAgents(site.owner, 1)
    const outcomes = await Promise.all(proposals.map((proposalId, n) =>
      (n % 2 ? site.first : site.second).box.cast({ slug: edition.slug, proposalId, personId, support: true })))
    expect(outcomes.filter((outcome) => outcome && 'receipt' in outcome)).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome && 'refused' in outcome && outcome.refused === 'vote-limit-reached')).toHaveLength(9)
    const [row] = await site.owner.execute<{ active: number }>(sql`
      select count(*)::int as active from vote where person_id = ${personId} and withdrawn_at is null`)
    expect(row?.active).toBe(3)
  })

  test('les soutiens retenus d’un lot à l’autre sont recomptés dès qu’un autre a écrit : l’autre serveur, ou qui modère', async () => {
    const { slug, voter, vote } = await aVoterWith(withLimit(2))
    const first = () => vote(site.first)
    expect(await first()).toHaveProperty('receipt')
    expect(await vote(site.second)).toHaveProperty('receipt')
    expect(await first()).toEqual({ refused: 'vote-limit-reached', limit: 2 })
    expect(await site.second.perform((work) => endVotes(work, slug, voter))).toBe(2)
    expect(await first()).toHaveProperty('receipt')
    expect(await first()).toHaveProperty('receipt')
    expect(await first()).toHaveProperty('refused', 'vote-limit-reached')
  })

  test('un soutien qui n’a pas été écrit n’est pas retenu : ni le premier de tous, ni ceux d’un lot défait', async () => {
    const { vote } = await aVoterWith(withLimit(2))
    expect(await vote(site.first)).toHaveProperty('receipt')
    await site.owner.execute(sql`create function lose_vote() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = 'check_violation'; end $$`)
    await site.owner.execute(sql`create trigger lost before insert on vote for each row execute function lose_vote()`)
    await expect(vote(site.first)).rejects.toThrow()
    await site.owner.execute(sql`drop trigger lost on vote`)
    expect(await vote(site.first)).toHaveProperty('receipt')
    expect(await vote(site.first)).toHaveProperty('refused', 'vote-limit-reached')
  })

  test('une édition inventée ne prend rien à ceux qui votent ; au delà de ce qui peut attendre, on le dit aussitôt', async () => {
    const { slug } = await anEdition(site.owner, { phase: 'vote' })
    let batches = 0
    const box = openBallotBox({ db: site.first.db, keys, perform: (verb) => {
      batches += 1
      return site.first.perform(verb)
    } })
    const wish = { proposalId: 1, session: 'de personne', support: true }
    expect(await Promise.all(Array.from({ length: 50 }, (_, n) => box.cast({ ...wish, slug: `inventee-${n}` })))).toEqual(Array(50).fill(null))
    expect(batches).toBe(0)
    const outcomes = await Promise.all(Array.from({ length: 20_010 }, () => box.cast({ ...wish, slug })))
    expect(outcomes.filter((outcome) => outcome && 'refused' in outcome && outcome.refused === 'not-signed-in')).toHaveLength(20_000)
    expect(outcomes.filter((outcome) => outcome && 'refused' in outcome && outcome.refused === 'too-many-at-once')).toHaveLength(10)
  })

  test('les votes arrivés ensemble sont écrits, et mis au registre, dans une seule transaction', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const people = await manyAgents(site.owner, 101)
    const cast = (personId: string) => site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true })
    // The first of all also freezes the ballot.
    await cast(people.pop() ?? '')
    const [begun] = await site.owner.execute<{ xid: string }>(sql`select pg_snapshot_xmax(pg_current_snapshot())::xid::text as xid`)
    await Promise.all(people.map(cast))
    const written = await site.owner.execute<{ lines: number; votes: number }>(sql`
      select line.number as lines, vote.number as votes from
        (select xmin::text as xid, count(*)::int as number from ledger_line where edition_id = ${edition.id} group by xmin) line
        full join (select xmin::text as xid, count(*)::int as number from vote where edition_id = ${edition.id} group by xmin) vote using (xid)
      where xid::bigint >= ${begun?.xid}::bigint`)
    expect([...written]).toEqual([{ lines: 100, votes: 100 }])
  })

  test('les lignes se suivent sans trou, et leurs dates vont dans leur ordre', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const people = await manyAgents(site.owner, 300)
    await Promise.all(people.map(async (personId, n) => {
      const { box } = n % 2 ? site.first : site.second
      for (const support of [true, false, true]) await box.cast({ slug: edition.slug, proposalId, personId, support })
    }))
    const lines = await linesOf(site.owner, edition.id)
    expect(lines.map(({ kind }) => kind).slice(0, 3)).toEqual(['genesis', 'opening', 'vote'])
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 902 }, (_, n) => n + 1))
    const dates = lines.map(({ at }) => new Date(at).getTime())
    expect(dates).toEqual([...dates].sort((a, b) => a - b))
  })

  test('un vote est daté quand il tient le registre, pas quand il l’attend', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = ''] = await manyAgents(site.owner, 1)
    const { waiting, released } = await site.owner.transaction(async (tx) => {
      await holdLedger(tx, edition.id)
      const waiting = site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true })
      await untilSomeoneWaits(site.owner)
      return { waiting: { outcome: waiting }, released: await readInstant(tx) }
    })
    const outcome = await waiting.outcome
    if (!outcome || !('receipt' in outcome)) throw new Error('the vote was refused')
    expect(new Date(outcome.receipt.at).getTime()).toBeGreaterThanOrEqual(released.getTime())
  })

  test('un vote impossible à écrire n’entraîne pas ceux qui attendent avec lui', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const people = await manyAgents(site.owner, 9)
    const wishes = [...people.slice(0, 5), 'pas une personne', ...people.slice(5)]
    const outcomes = await Promise.allSettled(wishes.map((personId) =>
      site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true })))
    expect(outcomes.map(({ status }) => status)).toEqual(wishes.map((id) => (id === 'pas une personne' ? 'rejected' : 'fulfilled')))
    expect(await actsOf(site.owner, edition.id)).toHaveLength(9)
  })

  test('un vœu dont le tour vient trop tard n’est pas exprimé, où qu’il ait attendu, et on le dit', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [first = '', other = ''] = await manyAgents(site.owner, 2)
    const cast = (personId: string, support: boolean) => site.first.box.cast({ slug: edition.slug, proposalId, personId, support })
    await cast(other, true)
    vi.useFakeTimers({ toFake: ['performance'] })
    const waiting = await site.owner.transaction(async (tx) => {
      await holdLedger(tx, edition.id)
      // The one in its transaction already, the other in the queue behind.
      const waiting = [cast(first, true)]
      await untilSomeoneWaits(site.owner)
      waiting.push(cast(other, false))
      vi.advanceTimersByTime(10_001)
      return { outcomes: Promise.all(waiting) }
    })
    expect(await waiting.outcomes).toEqual([{ refused: 'too-many-at-once' }, { refused: 'too-many-at-once' }])
    expect(await actsOf(site.owner, edition.id)).toHaveLength(1)
  })

  test('une ligne du registre que la base refuse n’entraîne pas celles qui s’écrivent avec elle', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const [right, wrong] = [await aProposal(site.owner, edition), await aProposal(site.owner, edition, 'Une proposition refusée')]
    const people = await manyAgents(site.owner, 9)
    await site.owner.execute(sql.raw(`alter table ledger_line add constraint essai check (line not like '%"proposal":${wrong},%')`))
    const outcomes = await Promise.allSettled(people.map((personId, n) =>
      site.first.box.cast({ slug: edition.slug, proposalId: n === 4 ? wrong : right, personId, support: true })))
    await site.owner.execute(sql`alter table ledger_line drop constraint essai`)
    expect(outcomes.map(({ status }) => status)).toEqual(people.map((_, n) => (n === 4 ? 'rejected' : 'fulfilled')))
    expect(await actsOf(site.owner, edition.id)).toHaveLength(8)
  })

  test('une preuve retirée pendant que le vote ouvre ne laisse aucune voix', async () => {
    const edition = await anEdition(site.owner, { phase: 'consultation' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = ''] = await manyAgents(site.owner, 1)
    const [{ email } = { email: '' }] = await site.owner.execute<{ email: string }>(sql`select email from person where id = ${personId}`)
    const acts = await site.owner.transaction(async (tx) => {
      await holdPerson(tx, { email })
      const revoked = site.first.perform((work) => revokeProof(work, { email, reason: 'Cette personne a quitté la mairie.' }))
      await untilSomeoneWaits(site.owner)
      await site.owner.transaction((own) => placeCalendar(own, edition.id, 'vote', 'open'))
      const cast = site.second.box.cast({ slug: edition.slug, proposalId, personId, support: true })
      // The vote waits for whoever takes the proof back; or it is cast at once, for good.
      await Promise.race([cast, untilSomeoneWaits(site.owner, 2)])
      return { revoked, cast }
    })
    await Promise.all([acts.revoked, acts.cast])
    expect([...(await site.owner.execute(sql`select from vote where person_id = ${personId} and withdrawn_at is null`))]).toEqual([])
  })

  test('la file se vide et sert encore après un échec', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = ''] = await manyAgents(site.owner, 1)
    await expect(site.first.box.cast({ slug: edition.slug, proposalId, personId: 'personne', support: true })).rejects.toThrow()
    await expect(site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true })).resolves.toHaveProperty('receipt.support', true)
  })
})
