import type { Router } from 'express'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openApi } from '~/api/api.server'
import { type Endpoint, ENDPOINTS } from '~/open-data/endpoints'
import { readExamples } from '~/open-data/examples.server'
import { openGazetteer } from '~/territories/gazetteer.server'
import { openApiDocument } from '~/open-data/openapi'
import { PROBLEMS } from '~/open-data/problems'
import { problemShape } from '~/open-data/shapes'
import { castVotes } from '~/votes/cast-votes.server'
import { publishCheckpoint } from '~/checkpoints/publish-checkpoint.server'
import type { Work } from '~/work.server'
import { sourcesIn } from '../architecture/sources'
import { withApi } from '../support/api'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import { aLaureate } from '../support/open-data'
import { aContributionOf, aRegrouping, aScheme } from '../support/proposals'
import { nearbyOf } from '../support/near'

const READS = ENDPOINTS.filter(({ method, media }) => method === 'get' && !media)

/** An edition with one of each thing the API gives. */
async function aFullEdition(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'vote' })
  const proposalId = await aProposal(work.tx, edition)
  await aRegrouping(work.tx, edition, await aContributionOf(work.tx, edition), proposalId)
  await aScheme(work.tx)
  const { personId } = await bring(work.tx, 'mayorOfSaintFlour')
  await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
  await aLaureate(work.tx, edition, proposalId, true)
  await publishCheckpoint(work, edition.slug, keys)
  return edition
}

const QUERIES: Record<string, string> = { '/territories': '?q=Aurillac', '/editions/{slug}/similar': '?kind=need&title=travaux%20de%20voirie' }
const addressOf = ({ path }: Endpoint, slug: string) => `${path.slice(1).replace('{slug}', slug)}${QUERIES[path] ?? ''}`

describe('L’API tient ce que sa documentation promet', () => {
  test.each(READS)('GET $path rend exactement la forme annoncée, avec un ETag', (endpoint) =>
    inRolledBackWork(async (work) => {
      const { slug } = await aFullEdition(work)
      await withApi(work.tx, async (ask) => {
        const answer = await ask(addressOf(endpoint, slug))
        expect(answer.status).toBe(200)
        expect(answer.headers.get('etag')).toBeTruthy()
        const body: unknown = await answer.json()
        expect(endpoint.answer.parse(body)).toEqual(body)
        if (endpoint.answer instanceof z.ZodObject && 'items' in endpoint.answer.shape) expect(body).toHaveProperty(['items', 0])
      })
    }))

  test.each(READS.filter(({ path }) => path.includes('{slug}')))('GET $path d’une édition inconnue est introuvable, avec sa phrase', (endpoint) =>
    inRolledBackWork(({ tx }) =>
      withApi(tx, async (ask) => {
        const answer = await ask(addressOf(endpoint, 'nulle-part'))
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
        expect(problemShape.parse(await answer.json())).toMatchObject({ status: 404, type: '/problemes/introuvable', detail: 'Cette consultation n’existe pas.' })
      })))

  test('les exemples de la documentation ont la forme annoncée', () =>
    inRolledBackWork(async (work) => {
      await aFullEdition(work)
      const examples = await readExamples(work.tx, { ledgerKeys: keys, readGazetteer: openGazetteer(work.tx), nearby: nearbyOf(work.tx) })
      for (const { path, answer } of READS) {
        const body: unknown = JSON.parse(JSON.stringify(examples[path]?.body))
        expect(answer.parse(body), path).toEqual(body)
      }
    }))

  test('aucune adresse servie n’est absente de la documentation, ni l’inverse', () => {
    const served = routesOf(openApi(() => { throw new Error('no request is made') })).filter((route) => route !== 'get /openapi.json')
    expect(served.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort())
  })

  test('chaque refus nommé par le code est expliqué à son adresse, une fois', () => {
    const named = ['app/api', 'app/http'].flatMap((folder) => sourcesIn(folder)).flatMap(({ text }) => [...text.matchAll(/slug: '([a-z-]+)'/g)].map(([, slug]) => slug))
    const explained = PROBLEMS.map(({ slug }) => slug)
    expect(explained).toEqual(expect.arrayContaining(named))
    expect(new Set(explained).size).toBe(explained.length)
  })
})

describe('Le document OpenAPI', () => {
  test('est en 3.1, et nomme chaque opération une fois', () => {
    const document = openApiDocument()
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path) as { operationId: string }[])
    expect(operations).toHaveLength(ENDPOINTS.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ENDPOINTS.length)
    expect(JSON.stringify(document)).not.toContain('undefined')
  })
})

type Layer = { route?: { path: string; methods: Record<string, boolean> }; handle?: { stack?: Layer[] } }

/** What Express answers, as “get /editions/{slug}”. */
function routesOf(router: Router): string[] {
  const read = (layers: Layer[]): string[] => layers.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).filter((method) => method !== '_all').map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
      : read(handle?.stack ?? []))
  return read(router.stack as unknown as Layer[])
}
