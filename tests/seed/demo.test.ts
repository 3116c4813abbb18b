import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PLANS } from '../../db/seed/demo/plans'
import { seedDatabase } from '../../db/seed/seed.server'
import { keys, LINES } from '../support/ledger'
import { openTestDatabase } from '../support/database'

const SHOWN = DEMO_PLANS.filter(({ moment }) => moment === 'open').map(({ slug, showing }) => ({ slug, kind: showing }))

let url: string
let sql: Sql
let said: string[]

async function start(demo = true) {
  said = []
  await seedDatabase(url, { demo, keys, say: (line) => said.push(line) })
}

beforeAll(async () => {
  url = await openTestDatabase()
  await start()
  sql = postgres(url, { max: 1, onnotice: () => {} })
})
afterAll(() => sql.end())

const rows = async <Row extends object>(text: string) => [...(await sql.unsafe<Row[]>(text))]
const one = async (text: string) => Number(Object.values((await sql.unsafe(text))[0] ?? {})[0])
const idOf = (slug: string) => `(select id from edition where slug = '${slug}')`
const openNow = () => rows(`select slug, kind from phase join edition on edition.id = edition_id
  where opens_at <= now() and now() < closes_at and origin = 'demo' order by edition_id`)

/** The edition to reveal before a room: its vote is just closed, its applications still to open. */
const JUST_CLOSED = `select (rules -> 'votes' ->> 'hidden')::boolean as hidden, sealed_at <= now() as sealed, vote.closes_at <= now() as closed,
    now() - vote.closes_at < interval '10 days' as soon, now() < application.opens_at as next
  from edition join phase as vote on vote.edition_id = edition.id and vote.kind = 'vote'
    join phase as application on application.edition_id = edition.id and application.kind = 'application' where slug = 'demo-depouillement'`

/** What is dated, in days from today and hours of Paris: the same before and after a move. */
const datesOf = (slug: string) => rows(`
  select what, id, (at at time zone 'Europe/Paris')::date - current_date as days, to_char(at at time zone 'Europe/Paris', 'HH24:MI:SS') as hour from (
    select 'phase' as what, kind as id, opens_at as at, edition_id from phase
    union all select 'vote', concat(proposal_id, ' ', person_id), cast_at, edition_id from vote
    union all select 'line', seq::text, at, edition_id from ${LINES} as line
    union all select 'contribution', id::text, published_at, edition_id from contribution
    union all select 'deposit', id::text, submitted_at, edition_id from contribution
    union all select 'look', concat(contribution_id, ' ', number), looked_at, edition_id from look) as dated
  where edition_id = ${idOf(slug)} order by 1, 2`)

describe('La démonstration', () => {
  test('montre une édition dans chaque phase ouverte, une dont le vote caché vient de fermer, une dont la modération regarde avant de publier, et les dit fictives', async () => {
    expect(await openNow()).toEqual(SHOWN)
    expect(await one(`select count(*) from edition where origin = 'demo' and notice like 'Démonstration%fictifs.'`)).toBe(6)
    expect(await one(`select count(*) from phase join edition on edition.id = edition_id where origin = 'demo' and to_char(opens_at at time zone 'Europe/Paris', 'HH24:MI') <> '12:00'`)).toBe(0)
    expect(new Set(SHOWN.map(({ kind }) => kind)).size).toBe(4)
    expect(await rows(JUST_CLOSED)).toEqual([{ hidden: true, sealed: true, closed: true, soon: true, next: true }])
    expect(await rows(`select extract(day from closes_at - now())::int between 18 and 20 as soon from phase join edition on edition.id = edition_id where slug = 'demo-vote' and kind = 'vote'`)).toEqual([{ soon: true }])
  })

  test('n’a rien daté de l’avenir, hors du calendrier', async () => {
    for (const [table, column] of [['contribution', 'published_at'], ['verdict', 'decided_at'], ['vote', 'cast_at'], ['ledger_head', 'at'], ['checkpoint', 'published_at'], ['application', 'saved_at'], ['committee', 'held_at'], ['proposal', 'created_at']] as const) {
      expect([table, await one(`select count(*) from ${table} where ${column} > now()`)]).toEqual([table, 0])
    }
  })

  test('laisse de quoi essayer chaque acte', async () => {
    expect(await one(`select count(*) from contribution where edition_id = ${idOf('demo-consultation')} and not exists (select from verdict where contribution_id = id)`)).toBeGreaterThan(25)
    expect(await one(`select count(*) from proposal where edition_id = ${idOf('demo-consultation')}`)).toBe(3)
    for (const slug of ['demo-vote', 'demo-candidatures', 'demo-lancement', 'demo-depouillement']) {
      expect(await one(`select count(*) from contribution where edition_id = ${idOf(slug)} and not exists (select from verdict where contribution_id = id)`)).toBe(0)
      expect(await one(`select count(*) from proposal where edition_id = ${idOf(slug)} and not exists (select from regrouping where proposal_id = proposal.id)`)).toBe(0)
    }
    expect(await one(`select count(*) from proposal where edition_id = ${idOf('demo-vote')}`)).toBe(16)
    expect(await rows(`select distinct scheme_id from edition`)).toEqual([{ scheme_id: 'itn7-axe1' }])
    expect(await one(`select count(*) from verdict join edition on edition.id = edition_id where verdict.scheme_id = edition.scheme_id`)).toBe(0)
    expect(await rows(`select slug, ballot_frozen_at is not null as frozen, sealed_at is not null as sealed from edition where origin = 'demo' order by id`)).toEqual([
      { slug: 'demo-consultation', frozen: false, sealed: false }, { slug: 'demo-vote', frozen: true, sealed: false },
      { slug: 'demo-candidatures', frozen: true, sealed: true }, { slug: 'demo-lancement', frozen: true, sealed: true },
      { slug: 'demo-depouillement', frozen: true, sealed: true }, { slug: 'demo-regard', frozen: false, sealed: false },
    ])
    expect(await rows(`select distinct case when decision is not null then decision when submitted_at is not null then 'submitted' else 'draft' end as state from application where edition_id = ${idOf('demo-candidatures')} order by 1`))
      .toEqual([{ state: 'accepted' }, { state: 'draft' }, { state: 'submitted' }])
    expect(await rows(`select number, count(*) filter (where outcome = 'kept') > 2 as keeps from committee join committee_decision on committee_id = committee.id where committee.edition_id = ${idOf('demo-lancement')} group by number order by number`))
      .toEqual([{ number: 1, keeps: true }, { number: 2, keeps: true }])
    expect(await one(`select count(*) from designation where edition_id in (select id from edition where origin = 'demo')`)).toBe(0)
  })

  test('laisse à la modération quelques contributions à regarder, pas toutes', async () => {
    const [consultation, looking] = [await one(idOf('demo-consultation')), await one(idOf('demo-regard'))]
    expect(await rows(`select act, count(*)::int as number from look where edition_id = ${looking} group by act order by act`)).toEqual([{ act: 'ask-change', number: 1 }, { act: 'publish', number: 8 }, { act: 'refuse', number: 1 }])
    expect(await rows(`select count(*) filter (where published_at is null and withdrawn_at is null)::int as waiting, count(refused_at)::int as refused from contribution where edition_id = ${looking}`)).toEqual([{ waiting: 7, refused: 1 }])
    expect(await one(`select count(*) from contribution where edition_id = ${consultation} and not exists (select from verdict where contribution_id = id) and not exists (select from look where contribution_id = id)`)).toBe(5)
    expect(await one(`select count(*) from look where looked_at > now()`)).toBe(0)
  })

  test('publie un point de contrôle de chaque registre : celui du scellement, ou le dernier', async () => {
    expect(await rows(`select slug, size = (select max(size) from ledger_head where edition_id = edition.id) as whole, published_at = sealed_at as at_the_seal
      from checkpoint join edition on edition.id = edition_id order by edition.id`)).toEqual([
      { slug: '2021', whole: true, at_the_seal: true }, { slug: 'demo-vote', whole: true, at_the_seal: null },
      { slug: 'demo-candidatures', whole: true, at_the_seal: true }, { slug: 'demo-lancement', whole: true, at_the_seal: true },
      { slug: 'demo-depouillement', whole: true, at_the_seal: true },
    ])
  })

  test('amène neuf personnes fictives, dites par ce qu’elles peuvent', async () => {
    expect(await rows(`select profile, territory.name as territory, level, (select string_agg(role, ',') from role_grant where person_id = person.id) as role
      from person left join attachment on person_id = person.id left join territory on territory.id = territory_id where demo order by person.created_at`)).toEqual([
      { profile: 'elected', territory: 'Saint-Flour', level: 'proven', role: null },
      { profile: 'agent', territory: 'Lannion', level: 'proven', role: null },
      { profile: 'agent', territory: 'Lannion', level: 'proven', role: null },
      { profile: 'agent', territory: 'Rodez', level: 'declared', role: null },
      { profile: 'partner', territory: null, level: null, role: null },
      { profile: 'agent', territory: null, level: null, role: 'moderator' },
      { profile: 'agent', territory: null, level: null, role: 'moderator' },
      { profile: 'elected', territory: null, level: null, role: 'committee_member' },
      { profile: 'agent', territory: null, level: null, role: 'administrator' },
    ])
    expect(await one(`select count(*) from person where demo and email not like '%@demo.exemple.invalid'`)).toBe(0)
    expect(await one(`select count(*) from vote join territory on territory.id = territory_id where code in ('15187', '22113', '12202') and kind = 'commune' and edition_id <> ${idOf('2021')}`)).toBe(0)
  })

  test('ne se charge pas deux fois, et reste en place tant que sa phase est ouverte', async () => {
    const before = await datesOf('demo-vote')
    await start()
    expect(said).toEqual([])
    expect(await datesOf('demo-vote')).toEqual(before)
    expect(await one(`select count(*) from edition`)).toBe(7)
  })
})

describe('Une démonstration laissée longtemps', () => {
  /** Ages an edition as time would: everything in it, by that many days. */
  const age = async (slug: string, days: number) => {
    const aged = (column: string) => `${column} = (${column} at time zone 'Europe/Paris' - interval '${days} days') at time zone 'Europe/Paris'`
    await sql.unsafe(`update phase set ${aged('opens_at')}, ${aged('closes_at')} where edition_id = ${idOf(slug)}`)
    await sql.unsafe(`update vote set ${aged('cast_at')}, ${aged('withdrawn_at')} where edition_id = ${idOf(slug)}`)
    await sql.unsafe(`update contribution set ${aged('published_at')} where edition_id = ${idOf(slug)}`)
    await sql.unsafe(`update edition set ${aged('ballot_frozen_at')}, ${aged('sealed_at')} where id = ${idOf(slug)}`)
  }

  test('est replacée tout entière autour du présent, et le dit', async () => {
    const before = await datesOf('demo-vote')
    await age('demo-vote', 47)
    await start()
    expect(said).toEqual(['Démonstration\u00a0: calendrier replacé autour d’aujourd’hui pour demo-vote.'])
    expect(await openNow()).toEqual(SHOWN)
    expect(await datesOf('demo-vote')).toEqual(before)
    const [opening] = await rows<{ at: string; phase: Date }>(`select body ->> 'opensAt' as at, opens_at as phase from ${LINES} as line join phase on phase.edition_id = line.edition_id and phase.kind = 'vote' where line.kind = 'opening' and line.edition_id = ${idOf('demo-vote')}`)
    expect(new Date(opening?.at ?? '')).toEqual(opening?.phase)
  })

  test('l’est avec ce que la modération a regardé et refusé', async () => {
    const before = await datesOf('demo-regard')
    await age('demo-regard', 40)
    const aged = (column: string) => `${column} = (${column} at time zone 'Europe/Paris' - interval '40 days') at time zone 'Europe/Paris'`
    await sql.unsafe(`update contribution set ${['submitted_at', 'refused_at', 'withdrawn_at'].map(aged)} where edition_id = ${idOf('demo-regard')}`)
    await sql.unsafe(`update look set ${aged('looked_at')} where edition_id = ${idOf('demo-regard')}`)
    await start()
    expect(await datesOf('demo-regard')).toEqual(before)
    expect(await one(`select count(*) from contribution where edition_id = ${idOf('demo-regard')} and refused_at = withdrawn_at`)).toBe(1)
  })

  test('est replacée juste après la clôture quand son vote caché est à dévoiler', async () => {
    const before = await datesOf('demo-depouillement')
    await age('demo-depouillement', 5)
    await start()
    expect(said).toEqual([])
    await age('demo-depouillement', 47)
    await start()
    expect(said).toEqual(['Démonstration\u00a0: calendrier replacé autour d’aujourd’hui pour demo-depouillement.'])
    expect(await datesOf('demo-depouillement')).toEqual(before)
    expect(await rows(JUST_CLOSED)).toEqual([{ hidden: true, sealed: true, closed: true, soon: true, next: true }])
  })

  test('l’est aussi avec les votes de qui fut effacé, sous un pseudonyme à eux', async () => {
    const [voter] = await rows<{ id: string }>(`update person set email = null, ledger_key = null where id = (select person_id from vote where edition_id = ${idOf('demo-vote')} and withdrawn_at is null limit 1) returning id`)
    await age('demo-vote', 47)
    await start()
    const told = await rows(`select distinct body ->> 'voter' as voter from vote join ${LINES} as line using (edition_id, seq) where edition_id = ${idOf('demo-vote')} and person_id = '${voter?.id}'`)
    expect(told).toEqual([{ voter: expect.stringMatching(/^[0-9a-f]{32}$/) }])
  })

  test('rouvre le vote que le site avait scellé, sans rien dater de l’avenir', async () => {
    await age('demo-vote', 25)
    await sql.unsafe(`update vote set cast_at = (select closes_at - interval '1 hour' from phase where kind = 'vote' and edition_id = ${idOf('demo-vote')}) where (proposal_id, person_id) = (select proposal_id, person_id from vote where edition_id = ${idOf('demo-vote')} and withdrawn_at is null limit 1)`)
    await sql.unsafe(`insert into ledger_line (edition_id, seq, line, hash) select edition_id, max(seq) + 1, '{"kind":"seal"}', sha256('') from ledger_line where edition_id = ${idOf('demo-vote')} group by edition_id`)
    await sql.unsafe(`update edition set sealed_at = now() where slug = 'demo-vote'`)
    await start()
    expect(await openNow()).toEqual(SHOWN)
    expect(await one(`select count(*) from ${LINES} as line where kind in ('closing', 'seal') and edition_id = ${idOf('demo-vote')}`)).toBe(0)
    expect(await one(`select count(*) from edition where slug = 'demo-vote' and sealed_at is not null`)).toBe(0)
    expect(await one(`select count(*) from vote where cast_at > now()`)).toBe(0)
  })

  test('oublie ce qui fut fait dans des phases qui vont recommencer', async () => {
    await age('demo-consultation', 45)
    await sql.unsafe(`update edition set ballot_frozen_at = now(), ballot_hash = 'essai' where slug = 'demo-consultation'`)
    await sql.unsafe(`insert into ledger_line (edition_id, seq, line, hash) values (${idOf('demo-consultation')}, 1, '{"kind":"genesis"}', sha256(''))`)
    await sql.unsafe(`insert into vote (edition_id, proposal_id, person_id, territory_id, cast_at, seq)
      select edition_id, id, (select id from person where demo limit 1), (select min(id) from territory), now(), 2 from proposal where edition_id = ${idOf('demo-consultation')} limit 1`)
    await start()
    expect(await openNow()).toEqual(SHOWN)
    expect(await one(`select count(*) from vote where edition_id = ${idOf('demo-consultation')}`)).toBe(0)
    expect(await one(`select count(*) from ledger_line where edition_id = ${idOf('demo-consultation')}`)).toBe(0)
    expect(await one(`select count(*) from edition where slug = 'demo-consultation' and ballot_frozen_at is not null`)).toBe(0)
  })

  test('n’est jamais déplacée par un site qui n’est pas une démonstration', async () => {
    await age('demo-lancement', 47)
    await start(false)
    expect(said).toEqual([])
    expect(await openNow()).toEqual(SHOWN.filter(({ slug }) => slug !== 'demo-lancement'))
  })

  test('est refusée en une ligne sur une base qui tient une vraie consultation, laquelle n’est pas touchée', async () => {
    await sql.unsafe(`insert into edition (slug, name, summary, rules, envelope_cents) select 'vraie', 'Une vraie consultation', summary, rules, 0 from edition limit 1`)
    await age('demo-lancement', 90)
    const before = await datesOf('demo-lancement')
    await expect(start()).rejects.toMatchObject({ name: 'CannotStart', message: expect.stringMatching(/^La démonstration ne peut pas être activée sur cette base[^\n]+\.$/) })
    expect(await datesOf('demo-lancement')).toEqual(before)
    await start(false)
  })
})
