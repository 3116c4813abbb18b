import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDatabase } from '../../db/seed/seed.server'
import { verify } from '../../public/verifier.mjs'
import { keys, LINES } from '../support/ledger'
import { openTestDatabase } from '../support/database'

/** Letter for letter, apart from the apostrophes: the source types them straight, the site as French prints them. */
const KEPT = [
  'Améliorer la gestion de la relation usagers', 'Collaborer en transversalité et à distance', 'Gérer électroniquement les documents',
  'Visualiser et piloter par la donnée', 'Organiser des instances délibératives', 'Faciliter l’intervention des agents',
  'Faciliter la participation citoyenne', 'Ouvrir et mettre à jour des données', 'Mutualiser, recycler et réserver des ressources',
  'Structurer et exploiter les informations géographiques', 'Faciliter la transition écologique de sa collectivité',
  'Structurer, mutualiser et exploiter les données relatives aux commerces', 'Bénéficier de diagnostic numérique',
  'Communiquer avec les usagers', 'Faciliter l’accompagnement social', 'Faciliter le signalement d’incidents par les usagers',
  'Rechercher et gérer des financements pour ma collectivité',
]

const NAMED = [
  'Bureau virtuel collaboratif sécurisé entre élus et agents', 'Bureau virtuel des agents et des élus', 'Chatbot pour améliorer la relation avec les usagers',
  'Chatbot pour répondre aux demandes des usagers', 'Gestion intelligente des arrêtés et des délibérations municipales',
  'Numeri-score, auto-évaluation de la maturité numérique', 'Plateforme de données partagées', 'Plateforme de participation citoyenne',
  'Plateforme pour faciliter le compostage collectif en ville',
]

let sql: Sql
const said: string[] = []

beforeAll(async () => {
  const url = await openTestDatabase()
  await seedDatabase(url, { demo: false, keys, say: (line) => said.push(line) })
  sql = postgres(url, { max: 2, onnotice: () => {} })
  await seedDatabase(url, { demo: false, keys, say: (line) => said.push(line) })
})
afterAll(() => sql.end())

const rows = async <Row extends object>(text: string) => [...(await sql.unsafe<Row[]>(text))]
const one = async (text: string) => Number(Object.values((await sql.unsafe(text))[0] ?? {})[0])
const OF_2021 = `edition_id = (select id from edition where slug = '2021')`

describe('L’archive de 2021', () => {
  test('se charge une fois, et rien de la démonstration avec elle', async () => {
    expect(said.map((line) => line.split('\u00a0:')[0])).toEqual(['Dispositifs', 'Archive de 2021'])
    expect(await rows('select slug, origin from edition')).toEqual([{ slug: '2021', origin: 'archive' }])
    expect(await one('select count(*) from person where demo or email is not null')).toBe(0)
  })

  test('tient les nombres du registre public', async () => {
    expect(await rows(`select kind, count(*)::int as n from contribution where ${OF_2021} group by kind order by kind`)).toEqual([{ kind: 'need', n: 276 }, { kind: 'solution', n: 200 }])
    expect(await rows(`select kind, count(*)::int as n from verdict where ${OF_2021} group by kind order by kind`))
      .toEqual([{ kind: 'redirected', n: 81 }, { kind: 'regrouped', n: 391 }, { kind: 'rejected', n: 4 }])
    expect(await one(`select count(*) from proposal where ${OF_2021}`)).toBe(67)
    expect(await one(`select count(distinct (territory_id, proposal_id)) from vote where withdrawn_at is null and ${OF_2021}`)).toBe(531)
    expect(await one(`select count(*) from project where ${OF_2021}`)).toBe(44)
    expect(await one(`select count(*) from project where state <> 'stopped' and ${OF_2021}`)).toBe(42)
    expect(await one(`select sum(amount_cents) from laureate where ${OF_2021}`)).toBe(1_330_000_000)
    expect(await rows(`select min(amount_cents) >= 8000000 as low, max(amount_cents) <= 70000000 as high from laureate`)).toEqual([{ low: true, high: true }])
  })

  test('donne aux 17 propositions retenues leur vrai titre, et marque le reste comme reconstitué', async () => {
    const kept = await rows<{ title: string; reconstructed: boolean }>(`
      select title, reconstructed from committee_decision join proposal on proposal.id = proposal_id join committee on committee.id = committee_id
      where committee.number = 1 and outcome = 'kept' order by title collate "C"`)
    expect(kept.map(({ title }) => title)).toEqual(KEPT.toSorted())
    expect(kept.some(({ reconstructed }) => reconstructed)).toBe(false)
    expect(await one(`select count(*) from proposal where reconstructed and ${OF_2021}`)).toBe(50)
    expect((await rows<{ title: string }>(`select title from contribution where not reconstructed order by title collate "C"`)).map(({ title }) => title)).toEqual(NAMED)
    expect(await one(`select count(*) from committee_decision join committee on committee.id = committee_id where number = 1 and char_length(reason) > 30`)).toBe(67)
    expect(await one(`select count(distinct regexp_replace(reason, '[0-9]+', 'n')) from committee_decision where outcome = 'not-kept'`)).toBeGreaterThanOrEqual(12)
  })

  test('n’a pas deux titres semblables', async () => {
    expect(await one(`select count(*) - count(distinct search_form(title)) from contribution where ${OF_2021}`)).toBe(0)
    expect(await one(`select count(*) - count(distinct search_form(title)) from proposal where ${OF_2021}`)).toBe(0)
    expect(await one(`select count(*) - count(distinct search_form(title)) from laureate where ${OF_2021}`)).toBe(0)
  })

  test('garde les propositions retenues en haut, mais pas exactement aux 17 premières places', async () => {
    const top = await one(`select count(*) filter (where not reconstructed) from (
      select reconstructed from proposal join vote on vote.proposal_id = proposal.id and withdrawn_at is null
      where proposal.${OF_2021} group by proposal.id order by count(distinct territory_id) desc, proposal.id limit 17) as first`)
    expect(top).toBeGreaterThanOrEqual(10)
    expect(top).toBeLessThan(17)
  })

  test('situe chaque contribution, de toutes les tailles et de toutes les régions, outre-mer compris', async () => {
    expect(await one(`select count(distinct region) from contribution join territory on territory.id = territory_id
      where region in (select code from territory where kind = 'region' and overseas <> 'com')`)).toBe(18)
    expect(await one(`select count(distinct width_bucket(population, array[500, 2000, 10000, 50000])) from contribution join territory on territory.id = territory_id where territory.kind = 'commune'`)).toBe(5)
    expect(await rows(`select distinct territory.kind from contribution join territory on territory.id = territory_id order by 1`))
      .toEqual(['commune', 'departement', 'epci', 'region'].map((kind) => ({ kind })))
    expect(await one(`select count(*) from contribution where author_function = '' or (author_profile = 'partner' and kind = 'need')`)).toBe(0)
    expect(await one(`select count(*) from contribution join territory on territory.id = territory_id where name = 'Is-sur-Tille' and title ilike '%CCAS%'`)).toBe(1)
  })

  test('date tout dans son temps', async () => {
    const outside = (table: string, column: string, kind: string) => one(`select count(*) from ${table} join phase on phase.edition_id = ${table}.edition_id and phase.kind = '${kind}'
      where not (${column} >= opens_at and ${column} < closes_at)`)
    expect(await outside('contribution', 'published_at', 'consultation')).toBe(0)
    expect(await outside('vote', 'cast_at', 'vote')).toBe(0)
    expect(await outside('application', 'submitted_at', 'application')).toBe(0)
    expect(await outside('designation', 'confirmed_at', 'launch')).toBe(0)
    expect(await one(`select count(*) from verdict where decided_at not between '2021-03-15' and '2021-04-01T10:00:00Z'`)).toBe(0)
    expect(await rows(`select kind, to_char(opens_at at time zone 'Europe/Paris', 'DD/MM HH24:MI') as opens, to_char(closes_at at time zone 'Europe/Paris', 'DD/MM HH24:MI') as closes from phase order by opens_at`)).toEqual([
      { kind: 'consultation', opens: '25/01 12:00', closes: '15/03 12:00' }, { kind: 'vote', opens: '01/04 12:00', closes: '01/05 12:00' },
      { kind: 'application', opens: '03/05 12:00', closes: '30/06 12:00' }, { kind: 'launch', opens: '30/07 12:00', closes: '08/10 12:00' },
    ])
  })

  test('raconte chaque date déplacée, de l’annonce à ce qui s’est passé', async () => {
    const moves = await rows<{ kind: string; boundary: 'opens' | 'closes'; from: Date; to: Date; at: Date }>('select kind, boundary, moved_from as from, moved_to as to, moved_at as at from phase_move order by moved_at, id')
    const announced = new Map(Object.entries({
      'consultation opens': '2021-01-25', 'consultation closes': '2021-03-15', 'vote opens': '2021-03-15', 'vote closes': '2021-04-15',
      'application opens': '2021-04-15', 'application closes': '2021-05-31', 'launch opens': '2021-05-31', 'launch closes': '2021-06-30',
    }))
    const day = (at: Date) => at.toISOString().slice(0, 10)
    for (const { kind, boundary, from, to, at } of moves) {
      expect(day(from)).toBe(announced.get(`${kind} ${boundary}`))
      expect(at.getTime()).toBeLessThan(Math.min(from.getTime(), to.getTime()))
      announced.set(`${kind} ${boundary}`, day(to))
    }
    const phases = await rows<{ kind: string; opens: Date; closes: Date }>('select kind, opens_at as opens, closes_at as closes from phase')
    expect(Object.fromEntries(announced)).toEqual(Object.fromEntries(phases.flatMap(({ kind, opens, closes }) => [[`${kind} opens`, day(opens)], [`${kind} closes`, day(closes)]])))
  })

  test('tient un registre que le vérificateur trouve conforme, et dont il redonne le sceau', async () => {
    const lines = await rows<{ line: string }>(`select line from ledger_line where ${OF_2021} order by seq`)
    const found = await verify((async function* () { for (const { line } of lines) yield Buffer.from(`${line}\n`) })(), { headed: false })
    expect(found).toMatchObject({ wrong: null, edition: '2021', size: lines.length, sealed: true })
    expect(found.counts.reduce((sum, { territories }) => sum + territories, 0)).toBe(531)
  })

  test('tient un registre sans trou, daté dans l’ordre, qui redonne les voix', async () => {
    expect(await one('select count(*) - max(seq) from ledger_line')).toBe(0)
    expect(await one(`select count(*) from ${LINES} as line join ${LINES} as next on next.seq = line.seq + 1 where next.at < line.at`)).toBe(0)
    expect(await rows(`select kind from ${LINES} as line where kind not in ('vote', 'withdrawal') order by seq`)).toEqual(['genesis', 'opening', 'closing', 'seal'].map((kind) => ({ kind })))
    expect(await one(`select count(*) from vote where not exists (select from ${LINES} as line where line.seq = vote.seq and (line.body ->> 'proposal')::bigint = proposal_id
      and line.at = coalesce(withdrawn_at, cast_at) and line.kind = case when withdrawn_at is null then 'vote' else 'withdrawal' end)`)).toBe(0)
    expect(await one(`select sum((count ->> 'territories')::int) from ${LINES} as line, jsonb_array_elements(body -> 'counts') as count where kind = 'seal'`)).toBe(531)
    const [voters] = await rows<{ people: number; territories: number }>('select count(distinct person_id)::int as people, count(distinct territory_id)::int as territories from vote')
    expect(voters?.territories).toBe(220)
    expect(voters?.people).toBeGreaterThan(220)
    expect(await one(`select count(*) from vote join territory on territory.id = territory_id where kind = 'epci'`)).toBe(0)
  })

  test('lie besoins, solutions, propositions et projets', async () => {
    expect(await one(`select count(*) from contribution_link`)).toBeGreaterThan(60)
    expect(await one(`select count(*) from proposal where not exists (select from regrouping where proposal_id = proposal.id)`)).toBe(0)
    expect(await one(`select count(*) from project where (select count(*) from milestone where project_id = project.id) not between 3 and 4`)).toBe(0)
    expect(await one(`select count(*) from laureate where not exists (
      select from application where proposal_id = laureate.proposal_id and territory_id = laureate.territory_id and decision = 'accepted')`)).toBe(0)
    expect(await one(`select count(distinct proposal_id) from laureate`)).toBe(17)
  })

  test('est la même sur chaque site, avec ou sans démonstration', async () => {
    const url = await openTestDatabase()
    await seedDatabase(url, { demo: true, keys, say: () => {} })
    const other = postgres(url, { max: 1, onnotice: () => {} })
    const whole = `select md5(string_agg(line, '' order by line)) from (
      select concat(seq, kind, at, body - 'voter' - 'key') as line from ${LINES} as line where ${OF_2021} union all select contribution::text from contribution where ${OF_2021}
      union all select laureate::text from laureate where ${OF_2021}) as everything`
    expect([...(await other.unsafe(whole))]).toEqual(await rows(whole))
    await other.end()
  })

  test('dit ce qui est reconstitué', async () => {
    const [edition] = await rows<{ notice: string }>(`select notice from edition`)
    expect(edition?.notice).toMatch(/50 autres titres.*voix de chaque proposition.*44 projets.*12 h.*convention/s)
  })
})
