import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { askCode } from '~/identity/ask-code.server'
import { declareAttachment } from '~/identity/declare-attachment.server'
import { enterCode } from '~/identity/enter-code.server'
import { registerPerson } from '~/identity/register-person.server'
import { openPerform, type Perform } from '~/work.server'
import { openTestDatabase } from '../support/database'
import { anotherThan, readCode } from '../support/identity'

const TOGETHER = Array.from({ length: 12 })
const INTRODUCTION = { displayName: 'Jeanne Besse', profile: 'agent', function: 'Secrétaire', organisation: '', network: null } as const

let site: ReturnType<typeof openDatabase>
let perform: Perform

beforeAll(async () => {
  site = openDatabase(await openTestDatabase(), { role: SITE_ROLE, max: TOGETHER.length })
  perform = openPerform(site.db, () => {}, 'http://site.example')
  return () => site.close()
})

/** Real commits on as many connections, all at once. */
const atOnce = <Outcome>(act: (index: number) => Promise<Outcome>) => Promise.all(TOGETHER.map((_, index) => act(index)))
const rowsOf = (query: ReturnType<typeof sql>) => site.db.execute<{ id: number }>(query)
const aBrowser = (letter: string) => letter.repeat(64)

describe('En même temps', () => {
  test('douze codes faux ne font pas plus de cinq essais', async () => {
    const browser = aBrowser('a')
    await perform((work) => askCode(work, { email: 'essais@ensemble.example', browser }))
    const code = await readCode({ tx: site.db }, 'essais@ensemble.example')
    const outcomes = await atOnce(() => perform((work) => enterCode(work, { browser, code: anotherThan(code) })))
    expect(outcomes.filter((outcome) => 'refused' in outcome && outcome.refused === 'wrong-code')).toHaveLength(5)
  })

  test('un code juste tapé douze fois ne sert qu’une', async () => {
    const browser = aBrowser('b')
    await perform((work) => askCode(work, { email: 'une-fois@ensemble.example', browser }))
    const code = (await readCode({ tx: site.db }, 'une-fois@ensemble.example')).replace(' ', '')
    const outcomes = await atOnce(() => perform((work) => enterCode(work, { browser, code })))
    expect(outcomes.filter((outcome) => 'personId' in outcome)).toHaveLength(1)
    const opened = await atOnce(() => perform((work) => registerPerson(work, { ...INTRODUCTION, browser })))
    expect(opened.filter((outcome) => 'personId' in outcome)).toHaveLength(1)
  })

  test('douze demandes pour une adresse font trois lettres', async () => {
    await atOnce((index) => perform((work) => askCode(work, { email: 'lettres@ensemble.example', browser: aBrowser(index.toString(16)) })))
    expect(await rowsOf(sql`select id from letter where recipient = 'lettres@ensemble.example'`)).toHaveLength(3)
  })

  test('douze déclarations laissent un seul rattachement', async () => {
    const [person] = await site.db.execute<{ id: string }>(sql`insert into person (display_name, profile) values ('Jeanne Besse', 'agent') returning id`)
    const territories = await rowsOf(sql`select id from territory order by id limit ${TOGETHER.length}`)
    await atOnce((index) => perform((work) => declareAttachment(work, { personId: person?.id ?? '', territoryId: territories[index]?.id ?? 0 })))
    expect(await rowsOf(sql`select id from attachment where person_id = ${person?.id} and revoked_at is null`)).toHaveLength(1)
    expect(await rowsOf(sql`select id from attachment where person_id = ${person?.id}`)).toHaveLength(TOGETHER.length)
  })
})
