import { dirname } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { findRunning } from '~db/embedded/find-running.server'
import { openBrowser, readLastLetter } from '../support/http-browser'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

let site: Site
let sql: Sql
/** What forms say beside what they are asked: who acts, for whom, with which powers. */
let forged: Record<string, string>
let place: { mine: number; other: number }
beforeAll(async () => {
  site = await startDemoSite()
  sql = postgres(await findRunning(site.dataDir), { max: 1, onnotice: () => {} })
  const [other] = await sql<{ person: string; attachment: string; territory: string }[]>`
    select person_id as person, attachment.id as attachment, territory_id as territory from attachment join person on person.id = person_id where demo and level = 'proven' and revoked_at is null order by attachment.id desc limit 1`
  if (!other) throw new Error('nobody of the demonstration is proven')
  const [free] = await sql<{ id: string }[]>`select id from territory where kind = 'commune' and closed_at is null and not exists (select from attachment where territory_id = territory.id) order by id limit 1`
  place = { mine: Number(free?.id), other: Number(other.territory) }
  forged = {
    role: 'administrator', roles: 'administrator', asleep: '', demo: 'true', level: 'proven', proof: 'operator', provenAt: '2026-01-01', door: 'proconnect', mfa: 'true',
    personId: other.person, person: other.person, userId: other.person, id: other.person, email: 'un.autre@mairie.example', addressTold: 'false',
    territoryId: other.territory, attachmentId: other.attachment,
  }
  return async () => {
    await sql.end()
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  }
}, 240_000)

/** All that says who may do what, of everyone but one: nobody’s form changes it. */
const others = (me: string) => sql`
  select 'person' as what, person.id::text, to_jsonb(person) - 'seen_at' as row from person where id <> ${me}
  union all select 'attachment', id::text, to_jsonb(attachment) from attachment where person_id <> ${me}
  union all select 'role', id::text, to_jsonb(role_grant) from role_grant
  union all select 'vote', person_id || ' ' || proposal_id, to_jsonb(vote) from vote where person_id <> ${me} order by 1, 2`

/** Opens an account, saying everything a form can say. */
async function aForger(email: string) {
  const browser = openBrowser(site.url)
  await browser.post('/connexion/adresse', { email })
  await browser.post('/connexion/code', { ...forged, code: (await readLastLetter(site.url, email)).code })
  const opened = await browser.post('/connexion/profil', { ...forged, displayName: 'Anne Faux', profile: 'agent', function: 'Agente', territory: String(place.other) })
  const [me] = await sql<{ id: string }[]>`select id from person where email = ${email}`
  return { browser, opened, me: me?.id ?? '' }
}
const attachmentsOf = (me: string) => sql`select territory_id::int as territory, level, proof from attachment where person_id = ${me} and revoked_at is null`

describe('Ce qu’un formulaire dit de trop', () => {
  test('n’est pas lu à l’ouverture d’un compte, ni par les formulaires du compte', async () => {
    const before = await others(crypto.randomUUID())
    const { browser, opened, me } = await aForger('faussaire@mairie.example')
    expect(opened.status).toBe(303)
    expect(await attachmentsOf(me)).toEqual([])
    expect((await browser.post('/compte/profil', { ...forged, displayName: 'Anne Faux', profile: 'elected', function: 'Maire', territory: String(place.other) })).status).toBe(303)
    expect((await browser.post('/compte/territoire', { ...forged, territory: String(place.mine) })).status).toBe(303)
    expect(await attachmentsOf(me)).toEqual([{ territory: place.mine, level: 'declared', proof: null }])
    // The page of the account takes nothing, and what is not one's own is not there to be chosen or left.
    expect((await browser.post('/compte', { ...forged })).status).toBe(405)
    const notMine = { ...forged, attachment: forged.attachmentId ?? '' }
    expect((await browser.post('/compte/collectivites/choisir', notMine)).status).toBe(404)
    expect((await browser.post('/compte/collectivites/quitter', notMine)).status).toBe(409)
    expect(await sql`select email, demo, profile, function from person where id = ${me}`).toEqual([{ email: 'faussaire@mairie.example', demo: false, profile: 'elected', function: 'Maire' }])
    for (const path of ['/moderation', '/administration/roles']) expect((await browser.get(path)).status, path).not.toBe(200)
    expect(await others(me)).toEqual(before)
  })

  test('ne fait voter ni pour une autre personne, ni pour une autre collectivité', async () => {
    const [proposal] = await sql<{ id: string }[]>`select proposal.id from proposal join edition on edition.id = edition_id where slug = 'demo-vote' order by number limit 1`
    const page = `/consultations/demo-vote/propositions/${proposal?.id}/vote`
    const { browser, me } = await aForger('votant@mairie.example')
    await browser.post('/compte/territoire', { territory: String(place.mine) })
    const ballot = { ...forged, support: 'yes', profile: 'elected', territory: String(place.other), proposalId: '0', slug: 'demo-consultation' }
    const before = await others(me)
    expect((await browser.post(page, ballot)).status).toBe(403)
    await sql`update attachment set level = 'proven', proven_at = now(), proof = 'operator' where person_id = ${me}`
    expect((await browser.post(page, ballot)).status).toBe(303)
    expect(await sql`select territory_id::int as territory, proposal_id as proposal from vote where person_id = ${me}`).toEqual([{ territory: place.mine, proposal: proposal?.id }])
    expect(await others(me)).toEqual(before)
  })
})
