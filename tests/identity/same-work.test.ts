import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { type Db, openDatabase, SITE_ROLE } from '~db/client.server'
import { askCode } from '~/identity/ask-code.server'
import { enterCode } from '~/identity/enter-code.server'
import { openPerform, type Work } from '~/work.server'
import { bring } from '../support/characters'
import { openTestDatabase } from '../support/database'
import { anotherThan, readCode } from '../support/identity'

const UNKNOWN = 'inconnue@nulle-part.example'

/** A site whose statements are written down as they leave, without what they carry. */
async function listenedSite() {
  const url = await openTestDatabase()
  const said: string[] = []
  const sql = postgres(url, { max: 1, onnotice: () => {}, fetch_types: false, connection: { role: SITE_ROLE }, types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } }, debug: (_connection, text) => said.push(text) })
  const perform = openPerform(drizzle(sql) as Db, () => {}, 'http://site.example')
  const statementsOf = async <Outcome>(verb: (work: Work) => Promise<Outcome>) => {
    said.length = 0
    const outcome = await perform(verb)
    return { outcome, statements: [...said] }
  }
  return { url, statementsOf, close: () => sql.end() }
}

test('Demander un code, puis le taper faux, est le même travail pour une adresse connue et une inconnue', async () => {
  const site = await listenedSite()
  const { db, close } = openDatabase(site.url, { role: SITE_ROLE, max: 1 })
  const { email } = await bring(db, 'agentOfAurillac')
  const told = []
  for (const [address, browser] of [[email ?? '', 'a'.repeat(64)], [UNKNOWN, 'b'.repeat(64)]] as const) {
    // Once before: what a connection asks for the first time is of no address.
    await site.statementsOf((work) => askCode(work, { email: address, browser }))
    const asked = await site.statementsOf((work) => askCode(work, { email: address, browser }))
    const code = anotherThan(await readCode({ tx: db }, address))
    const typed = await site.statementsOf((work) => enterCode(work, { browser, code }))
    expect([asked.statements.length, typed.statements.length]).toEqual([8, 7])
    told.push({ asked, typed })
  }
  expect(told[0]).toEqual(told[1])
  await close()
  await site.close()
})
