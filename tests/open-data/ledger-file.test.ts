import { describe, expect, test } from 'vitest'
import { rulesOf2021 } from '~/editions/rules'
import { findEdition } from '~/editions/edition.server'
import { appendLines, holdLedger } from '~/ledger/append.server'
import { findHead, ledgerFile } from '~/ledger/read-file.server'
import { lineShape, problemShape, signedHeadShape } from '~/open-data/shapes'
import { castVotes } from '~/votes/cast-votes.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import type { Work } from '~/work.server'
import { verify } from '../../public/verifier.mjs'
import { withApi } from '../support/api'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { manyAgents } from '../support/votes'

async function aVote(work: Work, hidden = false, people = 5) {
  const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
  const proposalId = await aProposal(work.tx, edition)
  await freezeBallot(work, edition.slug, keys)
  await castVotes(work, edition.slug, (await manyAgents(work.tx, people)).map((personId) => ({ proposalId, personId, support: true })))
  return edition
}

async function* once(text: string) {
  yield Buffer.from(text)
}

describe('Le registre à télécharger', () => {
  test('est un fichier de lignes, tête signée à la fin, que le vérificateur trouve conforme', () =>
    inRolledBackWork(async (work) => {
      const { slug } = await aVote(work)
      await withApi(work.tx, async (ask) => {
        const answer = await ask(`editions/${slug}/ledger.jsonl`)
        expect(answer.status).toBe(200)
        expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
        expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="registre-${slug}.jsonl"`)
        const text = await answer.text()
        const rows = text.split('\n')
        expect(rows.pop()).toBe('')
        signedHeadShape.strict().parse(JSON.parse(rows.pop() ?? ''))
        for (const row of rows) lineShape.strict().parse(JSON.parse(row))
        expect(await verify(once(text))).toMatchObject({ wrong: null, size: 7, sealed: false, counts: [{ territories: 5, people: 5 }], notes: [expect.stringContaining('non scellé'), expect.any(String), expect.any(String)] })
      })
    }))

  test('ne mêle pas à sa tête les lignes écrites pendant l’envoi', () =>
    inRolledBackWork(async (work) => {
      const edition = await aVote(work, false, 3_000)
      const head = await findHead(work.tx, edition)
      if (!head) throw new Error('no head')
      let text = ''
      let pieces = 0
      for await (const piece of ledgerFile(work.tx, keys, edition.id, head)) {
        text += piece
        if (pieces++ === 0) await appendLines(work.tx, edition.id, await holdLedger(work.tx, edition.id), [{ kind: 'closing', at: new Date(head.at), body: {} }])
      }
      expect(pieces).toBe(3)
      expect(await verify(once(text))).toMatchObject({ wrong: null, size: 3_002 })
    }))

  test('abandonné en chemin, n’arrête rien', () =>
    inRolledBackWork(async (work) => {
      const { slug } = await aVote(work, false, 6_000)
      await withApi(work.tx, async (ask) => {
        for (let again = 0; again < 3; again++) {
          const leaving = new AbortController()
          const answer = await ask(`editions/${slug}/ledger.jsonl`, { signal: leaving.signal })
          await answer.body?.getReader().read()
          leaving.abort()
        }
        expect((await ask(`editions/${slug}/ledger?limit=1`)).status).toBe(200)
      })
    }))

  test('est refusé tant que les comptes sont cachés, avec la date ; puis donné', () =>
    inRolledBackWork(async (work) => {
      const { id, slug } = await aVote(work, true)
      const closesAt = (await findEdition(work.tx, slug)).calendar.find(({ kind }) => kind === 'vote')?.closesAt.toISOString()
      await withApi(work.tx, async (ask) => {
        const refusal = await (await ask(`editions/${slug}/ledger.jsonl`)).json()
        expect(problemShape.loose().parse(refusal)).toMatchObject({ status: 409, type: '/problemes/comptes-caches', closesAt, detail: expect.stringContaining('à la clôture du vote, le ') })
        await placeCalendar(work.tx, id, 'vote', 'just-closed')
        expect((await ask(`editions/${slug}/ledger.jsonl`)).status).toBe(200)
      })
    }))

  test('n’existe pas avant le vote, ni d’une consultation inconnue', () =>
    inRolledBackWork(async (work) => {
      const { slug } = await anEdition(work.tx, { phase: 'vote', moment: 'before-opening' })
      await withApi(work.tx, async (ask) => {
        expect(await (await ask(`editions/${slug}/ledger.jsonl`)).json()).toMatchObject({ status: 409, type: '/problemes/registre-pas-commence', opensAt: expect.any(String) })
        expect((await ask('editions/nulle-part/ledger.jsonl')).status).toBe(404)
      })
    }))
})
