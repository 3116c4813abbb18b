import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Db, openDatabase } from '~db/client.server'
import { rulesOf2021 } from '~/editions/rules'
import type { Message } from '~/live/hear'
import { openTestDatabase } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { openInstance, openScreen } from '../support/live'
import { closeVoteIn, manyAgents } from '../support/votes'

let owner: Db
let here: Awaited<ReturnType<typeof openInstance>>
let elsewhere: Awaited<ReturnType<typeof openInstance>>
beforeAll(async () => {
  const url = await openTestDatabase()
  owner = openDatabase(url, { max: 2 }).db
  ;[here, elsewhere] = [await openInstance(url), await openInstance(url)]
  return () => owner.$client.end()
})

/** What a screen shows after these messages, kept as the page keeps it: the highest `seq`, absolute counts. */
function shownAfter(messages: Message[]) {
  const counts = new Map<number, { territories: number; people: number }>()
  for (const message of messages) for (const { proposal, ...count } of message.counts ?? []) counts.set(proposal, count)
  return counts
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 10 })

describe('Les comptes en direct', () => {
  test('un vote accusé se voit sur le second écran, en comptes absolus, la séquence ne faisant que monter', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposals = [await aProposal(owner, edition, 'Première idée'), await aProposal(owner, edition, 'Deuxième idée')]
    const people = await manyAgents(owner, 12)
    const screens = [await openScreen(here.address), await openScreen(here.address)] as const
    for (const screen of screens) screen.watch(edition.slug)
    await soon(() => screens.forEach(({ heard }) => expect(heard[0]).toMatchObject({ whole: true, hidden: false, edition: edition.slug })))

    const answers = await Promise.all(people.map((person, n) => here.vote(person, edition.slug, proposals[n % 3 ? 0 : 1] ?? 0)))
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200))
    expect((await here.vote(people[1] ?? '', edition.slug, proposals[0] ?? 0, 'DELETE')).status).toBe(200)
    const expected = new Map([[proposals[0], { territories: 7, people: 7 }], [proposals[1], { territories: 4, people: 4 }]])
    await soon(() => screens.forEach(({ heard }) => expect(shownAfter(heard)).toEqual(expected)))
    for (const { heard } of screens) {
      const sequence = heard.map(({ seq }) => seq)
      expect(sequence).toEqual([...new Set(sequence)].sort((a, b) => a - b))
    }
  })

  test('une rafale ne fait que quatre messages par seconde', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposal = await aProposal(owner, edition)
    const people = await manyAgents(owner, 40)
    const screen = await openScreen(here.address)
    screen.watch(edition.slug)
    await soon(() => expect(screen.heard).toHaveLength(1))
    const start = performance.now()
    for (const person of people) await here.ballotBox.cast({ slug: edition.slug, proposalId: proposal, personId: person, support: true })
    await soon(() => expect(shownAfter(screen.heard).get(proposal)).toEqual({ territories: 40, people: 40 }))
    expect(screen.heard.length - 1).toBeLessThanOrEqual(Math.ceil((performance.now() - start) / 250) + 1)
  })

  test('un écran à jour ne reçoit rien ; celui qui revient reçoit tout', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposal = await aProposal(owner, edition)
    const [person = ''] = await manyAgents(owner, 1)
    await here.ballotBox.cast({ slug: edition.slug, proposalId: proposal, personId: person, support: true })
    const screen = await openScreen(here.address)
    screen.watch(edition.slug, 3)
    screen.watch('nulle-part')
    screen.watch(edition.slug, 0)
    await soon(() => expect(screen.heard).toHaveLength(1))
    expect(screen.heard[0]).toMatchObject({ seq: 3, whole: true, counts: [{ proposal, territories: 1, people: 1 }] })
  })

  test('un vote reçu par un autre serveur se voit ici', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposal = await aProposal(owner, edition)
    const [person = ''] = await manyAgents(owner, 1)
    const screen = await openScreen(here.address)
    screen.watch(edition.slug)
    await soon(() => expect(screen.heard).toHaveLength(1))
    expect((await elsewhere.vote(person, edition.slug, proposal)).status).toBe(200)
    await soon(() => expect(shownAfter(screen.heard).get(proposal)).toEqual({ territories: 1, people: 1 }))
  })

  test('des comptes cachés ne s’envoient pas, et rien ne bouge ; à la clôture ils arrivent d’eux-mêmes', async () => {
    const edition = await anEdition(owner, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden: true } } })
    const proposal = await aProposal(owner, edition)
    const [person = ''] = await manyAgents(owner, 1)
    const screen = await openScreen(here.address)
    screen.watch(edition.slug)
    await soon(() => expect(screen.heard).toHaveLength(1))
    expect((await here.vote(person, edition.slug, proposal)).status).toBe(200)
    await closeVoteIn(owner, edition, 700)
    await soon(() => expect(screen.heard).toHaveLength(2))
    expect(screen.heard[0]).toEqual({ edition: edition.slug, seq: 0, sealed: false, hidden: true, whole: true })
    expect(screen.heard[1]).toMatchObject({ hidden: false, counts: [{ proposal, territories: 1, people: 1 }] })
    expect(screen.hints).toEqual([])
  })

  test('ce qui touche une édition n’est signalé qu’à ses écrans', async () => {
    const [mine, other] = [await anEdition(owner, { phase: 'vote' }), await anEdition(owner, { phase: 'vote' })]
    const screen = await openScreen(here.address)
    screen.watch(mine.slug)
    await soon(() => expect(screen.heard).toHaveLength(1))
    here.live.announce([`edition:${other.slug}`, `edition:${mine.slug}`])
    await soon(() => expect(screen.hints).toEqual([{ topic: `edition:${mine.slug}` }]))
  })
})

describe('Le socket ne fait que livrer', () => {
  test('refuse la page d’un autre site', async () => {
    await expect(openScreen(here.address, { origin: 'https://ailleurs.example' })).rejects.toBeInstanceOf(Error)
  })

  test('rien de ce qu’un client envoie n’écrit ni ne fait tomber quoi que ce soit', async () => {
    const edition = await anEdition(owner, { phase: 'vote' })
    const proposal = await aProposal(owner, edition)
    const screen = await openScreen(here.address)
    const before = await everyRow()
    const event = fc.oneof(fc.constantFrom('watch', 'vote', 'tally', 'changed', 'cast', 'seal'), fc.string())
    const word = fc.oneof(fc.jsonValue(), fc.constant({ edition: edition.slug, proposal, support: true }), fc.constant({ edition: `tally:${edition.slug}`, have: 'x' }))
    await fc.assert(fc.asyncProperty(event, fc.array(word, { maxLength: 3 }), async (name, words) => {
      if (!RESERVED.has(name)) screen.socket.emit(name, ...words)
    }), { numRuns: 500 })
    screen.watch(edition.slug)
    await soon(() => expect(screen.heard.at(-1)).toMatchObject({ edition: edition.slug, whole: true }))
    expect(await everyRow()).toEqual(before)
  })
})

/** Names the client library keeps for itself. */
const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'])

/** How many rows were ever written in each table: a deleted or changed one shows too. */
async function everyRow() {
  const tables = await owner.execute<{ name: string }>(sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
  return Promise.all(tables.map(async ({ name }) => {
    const [row] = await owner.execute<{ mark: string }>(sql`select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as mark from ${sql.identifier(name)}`)
    return `${name} ${row?.mark}`
  }))
}
