import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Db, openDatabase, SITE_ROLE } from '~db/client.server'
import { moveBoundary } from '~/editions/move-boundary.server'
import { endSessions } from '~/identity/end-sessions.server'
import { erasePerson } from '~/rights/erase-person.server'
import { revokeRole } from '~/identity/grant-role.server'
import { tellInstances } from '~/live/relay.server'
import { openBallotBox } from '~/votes/ballot-box.server'
import { openPerform, type Work } from '~/work.server'
import { openTestDatabase } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import { openInstance, openScreen } from '../support/live'
import { manyAgents } from '../support/votes'

let url: string
let owner: Db
let here: Awaited<ReturnType<typeof openInstance>>
let elsewhere: Awaited<ReturnType<typeof openInstance>>
beforeAll(async () => {
  url = await openTestDatabase()
  owner = openDatabase(url, { max: 2 }).db
  // So long that nothing is ever read again unasked: what arrives was told.
  ;[here, elsewhere] = [await openInstance(url, { heedMs: 3_600_000 }), await openInstance(url, { heedMs: 3_600_000 })]
  return () => owner.$client.end()
})

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 10 })
const withinASecond = (check: () => void) => vi.waitFor(check, { timeout: 1_000, interval: 10 })

async function aVote() {
  const edition = await anEdition(owner, { phase: 'vote' })
  return { edition, proposal: await aProposal(owner, edition), people: await manyAgents(owner, 12) }
}

/** A screen of this edition, with the session of a person or of nobody, that has its first counts. */
async function aScreen(address: string, edition: string, cookie?: string) {
  const screen = await openScreen(address, cookie ? { cookie } : {})
  screen.watch(edition)
  await soon(() => expect(screen.heard).toHaveLength(1))
  return screen
}

/** The `Cookie` header of a new session. */
const signIn = async (personId: string) => (await here.sessions.start(personId)).split(';')[0] ?? ''

describe('Deux instances sur une base', () => {
  test('un vote reçu par l’une se voit sur l’écran de l’autre, sans attendre qu’elle relise', async () => {
    const { edition, proposal, people: [person = ''] } = await aVote()
    const screen = await aScreen(here.address, edition.slug)
    expect((await elsewhere.vote(person, edition.slug, proposal)).status).toBe(200)
    await soon(() => expect(screen.heard.at(-1)).toMatchObject({ counts: [{ proposal, territories: 1, people: 1 }] }))
  })

  test('une rafale ne fait que quatre messages par seconde entre elles, et le dernier dit tout', async () => {
    const { edition, proposal, people } = await aVote()
    const screen = await aScreen(here.address, edition.slug)
    const listener = openDatabase(url, { max: 1 })
    const said: string[] = []
    await listener.sql.listen('live', (message) => void said.push(message))
    const start = performance.now()
    for (const personId of people) await elsewhere.ballotBox.cast({ slug: edition.slug, proposalId: proposal, personId, support: true })
    await soon(() => expect(screen.heard.at(-1)).toMatchObject({ counts: [{ proposal, people: people.length }] }))
    await listener.close()
    const tallies = said.filter((message) => message.endsWith(`tally:${edition.slug}`))
    expect(tallies.length).toBeLessThanOrEqual(Math.ceil((performance.now() - start) / 250) + 1)
  })

  test('une instance qui n’entendait plus relit tout dès qu’elle entend de nouveau', async () => {
    const { edition, proposal, people: [person = ''] } = await aVote()
    const screen = await aScreen(here.address, edition.slug)
    const deaf = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`
    expect((await owner.execute(deaf)).length).toBe(2)
    expect((await elsewhere.vote(person, edition.slug, proposal)).status).toBe(200)
    await soon(() => expect(screen.heard.at(-1)).toMatchObject({ counts: [{ proposal, territories: 1, people: 1 }] }))
  })

  test('aucun message ne part dans la transaction d’un vote', async () => {
    const { edition, proposal, people: [person = ''] } = await aVote()
    const listener = openDatabase(url, { max: 1 })
    const said: string[] = []
    await listener.sql.listen('live', (message) => void said.push(message))
    const mute = openDatabase(url, { role: SITE_ROLE, max: 2 })
    const perform = openPerform(mute.db, () => {}, 'http://site.example')
    await openBallotBox({ db: mute.db, perform, keys }).cast({ slug: edition.slug, proposalId: proposal, personId: person, support: true })
    await listener.sql.notify('live', 'test end')
    await soon(() => expect(said).toContain('test end'))
    expect(said).toEqual(['test end'])
    await mute.close()
    await listener.close()
  })
})

/** Acts as `npm run admin` does: in a process of its own, which tells the instances what it touched, then ends. */
async function byCommand<Outcome>(act: (work: Work) => Promise<Outcome>): Promise<Outcome> {
  const { db, sql: connection, close } = openDatabase(url, { role: SITE_ROLE, max: 1 })
  const touched: string[] = []
  const outcome = await openPerform(db, (topics) => touched.push(...topics), 'http://site.example')(act)
  await tellInstances(connection, touched)
  await close()
  return outcome
}

const reason = 'Pour cet essai'
/** What ends the screens of a person, by their address, and what it gives. */
const ENDINGS: [string, (work: Work, email: string) => Promise<object>, string][] = [
  ['perd un rôle', (work, email) => revokeRole(work, { email, role: 'moderator', reason }), 'displayName'],
  ['est effacée', (work, email) => erasePerson(work, { email, reason }), 'erased'],
]

describe('Les écrans d’une session', () => {
  test('se ferment sur toutes les instances à la déconnexion, et eux seuls', async () => {
    const { edition, people: [person = ''] } = await aVote()
    const [cookie, other] = [await signIn(person), await signIn(person)]
    const own = [await aScreen(here.address, edition.slug, cookie), await aScreen(elsewhere.address, edition.slug, cookie)]
    const others = [await aScreen(here.address, edition.slug, other), await aScreen(here.address, edition.slug), await aScreen(here.address, edition.slug, 'session=nobody')]
    await elsewhere.sessions.end(cookie)
    await withinASecond(() => expect(own.map(({ socket }) => socket.connected)).toEqual([false, false]))
    expect(others.map(({ socket }) => socket.connected)).toEqual([true, true, true])
    expect(others.flatMap(({ hints }) => hints)).toEqual([])
  })

  test.each(ENDINGS)('se ferment, tous et eux seuls, quand la personne %s par la ligne de commande', async (_, end, given) => {
    const { edition, people: [person = '', colleague = ''] } = await aVote()
    await owner.execute(sql`insert into role_grant (person_id, role, reason, granted_at) values (${person}, 'moderator', ${reason}, now())`)
    const [row] = await owner.execute<{ email: string }>(sql`select email from person where id = ${person}`)
    const cookies = [await signIn(person), await signIn(person)]
    const own = [await aScreen(here.address, edition.slug, cookies[0]), await aScreen(elsewhere.address, edition.slug, cookies[1])]
    const other = await aScreen(here.address, edition.slug, await signIn(colleague))
    // A session that ended before anyone asked whose it was is nobody's: its screen is a visitor's.
    await soon(() => expect([here, elsewhere].map(({ known, sessions }, n) => known.has(sessions.sessionIdOf(cookies[n] ?? '') ?? ''))).toEqual([true, true]))
    expect(await byCommand((work) => end(work, row?.email ?? ''))).toHaveProperty(given)
    await withinASecond(() => expect(own.map(({ socket }) => socket.connected)).toEqual([false, false]))
    expect(other.socket.connected).toBe(true)
    expect(other.hints).toEqual([])
  })

  test('se ferment dans la seconde quand un administrateur retire le rôle, dont plus rien ne sert alors', async () => {
    const { edition, people: [person = '', admin = ''] } = await aVote()
    await owner.execute(sql`insert into role_grant (person_id, role, reason) values (${person}, 'moderator', ${reason}), (${admin}, 'administrator', ${reason})`)
    const cookie = await signIn(person)
    const own = [await aScreen(here.address, edition.slug, cookie), await aScreen(elsewhere.address, edition.slug, cookie)]
    const other = await aScreen(here.address, edition.slug, await signIn(admin))
    await soon(() => expect([here, elsewhere].every(({ known, sessions }) => known.has(sessions.sessionIdOf(cookie) ?? ''))).toBe(true))
    expect(await elsewhere.perform((work) => revokeRole(work, { personId: person, role: 'moderator', reason, actorId: admin }))).toHaveProperty('displayName')
    await withinASecond(() => expect(own.map(({ socket }) => socket.connected)).toEqual([false, false]))
    expect(other.socket.connected).toBe(true)
    expect(await here.sessions.findPerson(cookie)).toBeNull()
    // Even an act already on its way, with the page's word that they moderate.
    const move = { slug: edition.slug, kind: 'vote', boundary: 'closes', to: new Date('2090-01-01'), reason, moderator: { personId: person } } as const
    expect(await here.perform((work) => moveBoundary(work, move))).toEqual({ refused: 'not-a-moderator' })
  })

  test('se ferment quand on ferme la connexion depuis une autre, et elle seule', async () => {
    const { edition, people: [person = ''] } = await aVote()
    const [kept, closed] = [await signIn(person), await signIn(person)]
    const screens = [await aScreen(here.address, edition.slug, closed), await aScreen(elsewhere.address, edition.slug, closed)]
    const other = await aScreen(here.address, edition.slug, kept)
    expect(await elsewhere.perform((work) => endSessions(work, { personId: person, except: here.sessions.sessionIdOf(kept) }))).toBeGreaterThan(0)
    await withinASecond(() => expect(screens.map(({ socket }) => socket.connected)).toEqual([false, false]))
    expect(other.socket.connected).toBe(true)
  })

  test('se ferment aussi quand le mot de l’autre instance s’est perdu', async () => {
    const { edition, people: [person = ''] } = await aVote()
    const cookie = await signIn(person)
    const screen = await aScreen(here.address, edition.slug, cookie)
    await soon(() => expect(here.known).toContain(here.sessions.sessionIdOf(cookie)))
    // Ended where nobody announces it; heard of at the next question, which a cut or the minute brings.
    await owner.execute(sql`delete from session where person_id = ${person}`)
    here.live.readAgain()
    await soon(() => expect(screen.socket.connected).toBe(false))
  })
})
