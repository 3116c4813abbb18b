import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { PLACED_NAME } from '~/territories/place.server'
import { openVoteDoor } from '~/api/vote-door.server'
import { anEdition, aProposal } from '../support/editions'
import { openAlone } from '../support/live'
import { actsOf, manyAgents } from '../support/votes'

const LEFT_TO_THE_SITE = 418

let { owner, site } = {} as Awaited<ReturnType<typeof openAlone>>
let address: string
beforeAll(async () => {
  ({ owner, site } = await openAlone())
  const server = createServer(openVoteDoor(site, (_, response) => void response.writeHead(LEFT_TO_THE_SITE).end()))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return () => void server.close()
})

test('La porte des votes n’écrit que pour une page du site', async () => {
  const edition = await anEdition(owner, { phase: 'vote' })
  const vote = `${address}/api/v1/editions/${edition.slug}/proposals/${await aProposal(owner, edition)}/vote`
  const [person = ''] = await manyAgents(owner, 1)
  const cookie = await site.sessions.start(person)
  const strangers: Record<string, string>[] = [{}, { origin: 'https://ailleurs.example' }, { 'x-forwarded-host': 'ailleurs.example', origin: 'null' }]
  for (const headers of strangers)
    expect((await fetch(vote, { method: 'PUT', headers: { cookie, ...headers } })).status).toBe(LEFT_TO_THE_SITE)
  expect(await actsOf(owner, edition.id)).toEqual([])
  expect((await fetch(vote, { method: 'PUT', headers: { cookie, origin: address } })).status).toBe(200)
})

test('Un vote dit pour quelle collectivité la page le montrait : d’une autre, rien n’est écrit, par la porte comme derrière elle', async () => {
  const edition = await anEdition(owner, { phase: 'vote' })
  const vote = `${address}/api/v1/editions/${edition.slug}/proposals/${await aProposal(owner, edition)}/vote`
  const [person = ''] = await manyAgents(owner, 1)
  const headers = { cookie: await site.sessions.start(person), origin: address }
  const [place] = await owner.execute<{ ref: string; name: string }>(sql`
    select kind || '-' || code as ref, ${PLACED_NAME} as name from attachment join territory on territory.id = territory_id where person_id = ${person}`)
  const put = (territory: string) => fetch(vote, { method: 'PUT', headers: { ...headers, 'x-territory': territory } })
  const refused = await put('commune-00000')
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ territory: place?.name, detail: expect.stringContaining(`Vous agissez maintenant pour ${place?.name}`) })
  expect(await actsOf(owner, edition.id)).toEqual([])
  expect((await put(place?.ref ?? '')).status).toBe(200)
  // What is supported already is the same wish, and a withdrawal names nobody new.
  expect((await put('commune-00000')).status).toBe(200)
  expect((await fetch(vote, { method: 'DELETE', headers: { ...headers, 'x-territory': 'commune-00000' } })).status).toBe(200)
})

test('Une session finie ou terminée ne vote plus', async () => {
  const edition = await anEdition(owner, { phase: 'vote' })
  const vote = `${address}/api/v1/editions/${edition.slug}/proposals/${await aProposal(owner, edition)}/vote`
  const people = await manyAgents(owner, 2)
  const [old, ended] = [await site.sessions.start(people[0] ?? ''), await site.sessions.start(people[1] ?? '')]
  await owner.execute(sql`update session set expires_at = clock_timestamp() - interval '1 second' where person_id = ${people[0]}`)
  await site.sessions.end(ended)
  for (const cookie of [old, ended]) expect((await fetch(vote, { method: 'PUT', headers: { cookie, origin: address } })).status).toBe(401)
  expect(await actsOf(owner, edition.id)).toEqual([])
})
