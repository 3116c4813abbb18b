import { createPublicKey, verify } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { rulesOf2021 } from '~/editions/rules'
import { canonicalJson } from '~/ledger/canonical'
import { castVotes } from '~/votes/cast-votes.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { findCheckpoint, findCovering, showCheckpoints } from '~/checkpoints/list-checkpoints.server'
import { publishCheckpoint } from '~/checkpoints/publish-checkpoint.server'
import { withApi } from '../support/api'
import { ageCheckpoints } from '../support/checkpoints'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import { manyAgents } from '../support/votes'

/** Whether the genesis's key signed it: what anyone may ask, with Node and nothing of ours. */
function isSigned({ head, signature }: { head: { edition: string }; signature: string }): boolean {
  const key = createPublicKey({ format: 'der', type: 'spki', key: Buffer.from(`302a300506032b6570032100${keys.publicKeyOf(head.edition)}`, 'hex') })
  return verify(null, Buffer.from(canonicalJson(head)), key, Buffer.from(signature, 'hex'))
}

describe('Les points de contrôle par l’API', () => {
  test('le dernier, un autre par sa taille, ou tous page à page ; signés, toujours pareils', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      await freezeBallot(work, edition.slug, keys)
      await publishCheckpoint(work, edition.slug, keys)
      const [personId = ''] = await manyAgents(work.tx, 1)
      await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
      await ageCheckpoints(work.tx, edition, 15)
      await publishCheckpoint(work, edition.slug, keys)
      await withApi(work.tx, async (ask) => {
        const at = `editions/${edition.slug}`
        const answer = await ask(`${at}/checkpoint`)
        const etag = answer.headers.get('etag') ?? ''
        expect(answer.headers.get('cache-control')).toBe('public, no-cache')
        const latest = await answer.json()
        expect(latest).toEqual({ head: { at: expect.any(String), edition: edition.slug, kind: 'head', root: expect.stringMatching(/^[0-9a-f]{64}$/), size: 3 }, signature: expect.any(String) })
        expect(isSigned(latest)).toBe(true)
        expect((await ask(`${at}/checkpoint`, { headers: { 'if-none-match': etag } })).status).toBe(304)
        expect(await (await ask(`${at}/checkpoint?size=3`)).json()).toEqual(latest)
        const first = await (await ask(`${at}/checkpoint?size=2`)).json()
        expect([first.head.size, isSigned(first)]).toEqual([2, true])

        const page = await (await ask(`${at}/checkpoints?limit=1`)).json()
        expect(page).toEqual({ items: [{ ...latest, publishedAt: expect.any(String) }], next: '3', total: 2 })
        expect(await (await ask(`${at}/checkpoints?limit=1&cursor=3`)).json()).toEqual({ items: [{ ...first, publishedAt: expect.any(String) }], next: null, total: 2 })
      })
    }))

  test('le premier qui couvre une ligne ; aucun pour une ligne d’après', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      await freezeBallot(work, edition.slug, keys)
      await publishCheckpoint(work, edition.slug, keys)
      for (const minutes of [15, 15]) {
        await castVotes(work, edition.slug, (await manyAgents(work.tx, 2)).map((personId) => ({ proposalId, personId, support: true })))
        await ageCheckpoints(work.tx, edition, minutes)
        await publishCheckpoint(work, edition.slug, keys)
      }
      const now = await findEdition(work.tx, edition.slug)
      const sizes = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (line) => (await findCovering(work.tx, now, line))?.head.size ?? null))
      expect(sizes).toEqual([2, 2, 4, 4, 6, 6, null])
      await withApi(work.tx, async (ask) => {
        const at = `editions/${edition.slug}/checkpoints`
        const { items: all } = await (await ask(at)).json()
        expect(await (await ask(`${at}?line=3&limit=1`)).json()).toEqual({ items: [all[1]], next: null, total: 1 })
        expect(await (await ask(`${at}?line=7`)).json()).toEqual({ items: [], next: null, total: 0 })
      })
    }))

  test('publiés, puis cachés par une règle changée : rien n’en est dit', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await freezeBallot(work, edition.slug, keys)
      await publishCheckpoint(work, edition.slug, keys)
      // The site itself cannot: the rules of a frozen ballot stay.
      await asOwner(work.tx, () => work.tx.execute(sql`update edition set rules = jsonb_set(rules, '{votes,hidden}', 'true') where id = ${edition.id}`))
      const hidden = await findEdition(work.tx, edition.slug)
      expect(await findCheckpoint(work.tx, hidden, null)).toBeNull()
      expect(await findCovering(work.tx, hidden, 1)).toBeNull()
      expect(await showCheckpoints(work.tx, hidden)).toMatchObject({ items: [], total: 0, isHidden: true })
      await withApi(work.tx, async (ask) => {
        expect((await ask(`editions/${edition.slug}/checkpoint`)).status).toBe(409)
        for (const query of ['', '?line=1']) expect(await (await ask(`editions/${edition.slug}/checkpoints${query}`)).json()).toEqual({ items: [], next: null, total: 0 })
      })
    }))

  test.each<[string, boolean, string, number, string]>([
    ['rien de publié', false, 'checkpoint', 404, 'introuvable'],
    ['une taille jamais publiée', false, 'checkpoint?size=7', 404, 'introuvable'],
    ['une taille illisible', false, 'checkpoint?size=deux', 400, 'parametre-invalide'],
    ['un curseur illisible', false, 'checkpoints?cursor=-1', 400, 'parametre-invalide'],
    ['une ligne illisible', false, 'checkpoints?line=0', 400, 'parametre-invalide'],
    ['comptes cachés', true, 'checkpoint', 409, 'comptes-caches'],
    ['comptes cachés, une taille', true, 'checkpoint?size=2', 409, 'comptes-caches'],
  ])('%s : un problème qui le dit', (_case, hidden, path, status, slug) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
      await withApi(work.tx, async (ask) => {
        const answer = await ask(`editions/${edition.slug}/${path}`)
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
        expect(await answer.json()).toMatchObject({ status, type: `/problemes/${slug}`, detail: expect.stringMatching(/\.$/), ...(hidden && { closesAt: expect.any(String) }) })
      })
    }))
})
