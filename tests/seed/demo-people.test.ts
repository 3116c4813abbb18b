import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSessions } from '~/identity/sessions.server'
import { findViewer } from '~/identity/find-viewer.server'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { bringAgents } from '../../db/seed/demo/agents.server'
import { seedDatabase } from '../../db/seed/seed.server'
import { keys } from '../support/ledger'
import { openTestDatabase } from '../support/database'

let url: string
let site: ReturnType<typeof openDatabase>

beforeAll(async () => {
  url = await openTestDatabase()
  await seedDatabase(url, { demo: true, keys, say: () => {} })
  site = openDatabase(url, { role: SITE_ROLE, max: 2 })
})
afterAll(() => site.close())

/** The command as an operator runs it; its code and what it says. */
const command = (args: string[], env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'db/seed/demo-people.ts', ...args], { env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env } })
    .then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }), ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }))

test('Chaque collectivité d’une personne de la démonstration a une adresse officielle qui ne mène nulle part', async () => {
  const found = await site.db.execute<{ email: string | null }>('select territory_mailbox.email from attachment join person on person.id = person_id left join territory_mailbox using (territory_id) where demo')
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ email }) => email?.endsWith('.invalid'))).toBe(true)
})

describe('Les agents d’une répétition', () => {
  test('sont prouvés, chacun d’un autre territoire qui vote, et reconnus par leur cookie', async () => {
    const people = (await bringAgents(site.db, 'demo-vote', 300)) ?? []
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(300)
    const sessions = openSessions(site.db, { secure: false })
    const cookies = await sessions.startMany(people.map(({ personId }) => personId))
    expect(await sessions.findPerson(cookies[7] ?? null)).toBe(people[7]?.personId)
    const viewers = await Promise.all(people.map(({ personId }) => findViewer(site.db, personId)))
    expect(new Set(viewers.map((viewer) => viewer?.attachment?.territoryId)).size).toBe(300)
    expect(new Set(viewers.map((viewer) => `${viewer?.profile} ${viewer?.attachment?.level}`))).toEqual(new Set(['agent proven']))
    expect(viewers.filter((viewer) => viewer?.attachment?.kind === 'epci')).toEqual([])
  })

  test('sont les mêmes quand on les redemande, et n’apparaissent pas sur la page de connexion', async () => {
    const [first, again] = [await bringAgents(site.db, 'demo-vote', 20), await bringAgents(site.db, 'demo-vote', 20)]
    expect(again).toEqual(first)
    const shown = await site.sql`select from person where demo`
    expect(shown).toHaveLength(9)
  })

  test('n’existent pas pour une consultation inconnue', async () => {
    expect(await bringAgents(site.db, 'nulle-part', 5)).toBeNull()
  })

  test('viennent par une commande, une ligne JSON chacun', async () => {
    const { code, stdout } = await command(['--edition', 'demo-vote', '--agents', '3', '--json'], { DATABASE_URL: url, DEMO: '1' })
    expect(code).toBe(0)
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>)
    expect(lines.map((line) => Object.keys(line))).toEqual(Array.from({ length: 3 }, () => ['email', 'territory', 'cookie']))
    expect(await openSessions(site.db, { secure: false }).findPerson(lines[0]?.cookie ?? null)).not.toBeNull()
  })

  test.each([
    ['sans démonstration', ['--edition', 'demo-vote', '--agents', '3'], { DEMO: '0', DATABASE_URL: 'postgres://nulle-part' }, /démonstration/],
    ['sans édition', ['--agents', '3'], { DEMO: '1' }, /^Usage/],
    ['avec un nombre impossible', ['--edition', 'demo-vote', '--agents', '-1'], { DEMO: '1' }, /^Usage/],
    ['sans site en marche', ['--edition', 'demo-vote'], { DEMO: '1', DATA_DIR: '/nulle/part' }, /Aucun site ne tourne/],
  ])('sont refusés %s, en une ligne', async (_, args, env, sentence) => {
    const { code, stdout, stderr } = await command(args, env)
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 })
    expect(stderr).toMatch(sentence)
  })
})
