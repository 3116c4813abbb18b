import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { sameNeed } from '~db/schema/contributions'
import { vote } from '~db/schema/votes'
import { findEdition } from '~/editions/edition.server'
import { findTrace, listMyTraces, listTracesOf } from '~/laureates/tracing/list-traces.server'
import { publicRecord } from '~/laureates/tracing/public-record'
import { readTerritoryRecord } from '~/laureates/tracing/read-territory.server'
import { TerritoryRecordSections } from '~/laureates/tracing/territory-page'
import { stepsOf } from '~/laureates/tracing/trace'
import { TraceSteps } from '~/laureates/tracing/trace-steps'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import { loader } from '~/routes/territoires.$reference._index'
import { findByReference } from '~/territories/find-by-reference.server'
import type { Work } from '~/work.server'
import { anApplication } from '../support/applications'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { aScheme } from '../support/proposals'
import { asked, statusOf } from '../support/requests'

const kinds = async (work: Work, id: number) => stepsOf((await findTrace(work.tx, id)) ?? never()).map(({ kind }) => kind)
const never = (): never => {
  throw new Error('there is no trace')
}
const said = async (work: Work, id: number) =>
  renderToStaticMarkup(createElement(TraceSteps, { trace: (await findTrace(work.tx, id)) ?? never() })).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('Le chemin d’une contribution', () => {
  test('dit chaque étape, sa date et sa raison, et oublie ce qui a été annulé', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const [moderator, schemeId] = [await bring(work.tx, 'moderatorOnDuty'), await aScheme(work.tx)]
      const [id, other] = [await aContribution(work.tx, edition), await aContribution(work.tx, edition)]
      const proposalId = await aProposal(work.tx, edition)
      expect(await kinds(work, id)).toEqual(['published', 'waiting'])
      expect(await said(work, id)).toMatch(/Publiée .*Aujourd’hui En attente/)

      const of = { slug: edition.slug, moderator, contributionId: id }
      await redirectContribution(work, { ...of, schemeId, reason: 'Relève d’un autre guichet.' })
      expect(await said(work, id)).toMatch(/Réorientée vers un autre dispositif : Accompagner les territoires .*Relève d’un autre guichet\./)
      await undoVerdict(work, of)
      expect(await kinds(work, id)).toEqual(['published', 'waiting'])
      await regroup(work, { slug: edition.slug, moderator, contributionIds: [id, other], proposalId })
      expect(await kinds(work, id)).toEqual(['published', 'regrouped', 'vote-planned'])
      await work.tx.execute(sql`update edition set ballot_frozen_at = clock_timestamp(), ballot_hash = 'h' where id = ${edition.id}`)
      expect(await kinds(work, id)).toEqual(['published', 'regrouped', 'on-ballot'])
    }))

  test('ne dit le rang que le vote scellé', () =>
    inRolledBackWork(async (work) => {
      const { id, edition } = await aVotedFor(work)
      expect(await kinds(work, id)).not.toContain('ranked')
      await work.tx.execute(sql`update edition set sealed_at = clock_timestamp() where id = ${edition.id}`)
      expect(stepsOf((await findTrace(work.tx, id)) ?? never())).toContainEqual(expect.objectContaining({ kind: 'ranked', rank: 1, of: 1, voices: expect.objectContaining({ territories: 1, people: 1 }) }))
    }))

  test('va à son auteur, retrait compris ; à la collectivité, sans les retraits ni les brouillons', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const author = await bring(work.tx, 'mayorOfSaintFlour')
      const [kept, gone, draft] = [await aContribution(work.tx, edition, { author }), await aContribution(work.tx, edition, { author }), await aContribution(work.tx, edition, { author })]
      await work.tx.execute(sql`update contribution set withdrawn_at = clock_timestamp(), withdrawn_reason = 'Déposée deux fois.' where id = ${gone}`)
      await work.tx.execute(sql`update contribution set published_at = null where id = ${draft}`)
      expect((await listMyTraces(work.tx, author.personId)).map(({ id }) => id).sort()).toEqual([kept, gone].sort())
      expect(await said(work, gone)).toMatch(/Retirée Déposée deux fois\./)
      const own = await listTracesOf(work.tx, author.attachment?.territoryId ?? 0, { editionId: edition.id, limit: 10 })
      expect(own).toMatchObject({ items: [{ id: kept }], total: 1, next: null })
    }))
})

describe('La page d’une collectivité', () => {
  test('rassemble ce qui a été fait en son nom, par consultation, sans nommer personne', () =>
    inRolledBackWork(async (work) => {
      const { edition, author, id, proposalId } = await aVotedFor(work)
      const elsewhere = await anEdition(work.tx, { phase: 'consultation' })
      const need = await aContribution(work.tx, elsewhere, { title: 'Le besoin d’une autre', territoryId: (await findByReference(work.tx, 'commune-15014')).id })
      await work.tx.insert(sameNeed).values({ editionId: elsewhere.id, needId: need, personId: author.personId, territoryId: author.attachment?.territoryId ?? 0 })
      await anApplication(work.tx, edition, proposalId, author, 'accepted')
      await anApplication(work.tx, edition, await aProposal(work.tx, edition, 'Une autre idée'), author)
      const page = await loader(asked(work, { viewer: null, params: { reference: 'commune-15187' } }))
      expect(page.record).toMatchObject({
        contributions: { items: [{ id }], total: 1 }, sameNeeds: [{ id: need }], proposals: [{ id: proposalId, contributions: 1 }],
        votes: { votes: [{ proposalId }], hidden: [] }, applications: [{ state: 'accepted' }], projects: [],
      })
      expect(JSON.stringify([page, publicRecord(page.territory, page.record)])).not.toMatch(new RegExp(`Vidal|exemple\\.invalid|${author.personId}`))
      const only = await loader(asked(work, { viewer: null, params: { reference: 'commune-15187' }, address: `/?consultation=${elsewhere.slug}` }))
      expect(only.record).toMatchObject({ contributions: { items: [] }, sameNeeds: [{ id: need }], votes: { votes: [] }, applications: [] })
    }))

  test('tait ses votes tant que les comptes sont cachés, et le dit', () =>
    inRolledBackWork(async (work) => {
      const { edition, author } = await aVotedFor(work)
      const territoryId = author.attachment?.territoryId ?? 0
      const record = async () => {
        const read = await findEdition(work.tx, edition.slug)
        return readTerritoryRecord(work.tx, territoryId, { editions: [read], edition: read, limit: 10 })
      }
      expect((await record()).votes.votes).toHaveLength(1)
      await asOwner(work.tx, async () => void (await work.tx.execute(sql`update edition set rules = jsonb_set(rules, '{votes,hidden}', 'true') where id = ${edition.id}`)))
      const hidden = await record()
      expect(hidden.votes).toEqual({ votes: [], hidden: [edition.name] })
      expect(renderToStaticMarkup(createElement(TerritoryRecordSections, { record: hidden, next: null, isFirst: true }))).toContain('restent cachés')
    }))

  test('dit qu’il n’y a rien, et n’existe pas pour une adresse inconnue', () =>
    inRolledBackWork(async (work) => {
      const page = await loader(asked(work, { viewer: null, params: { reference: 'region-84' } }))
      expect(renderToStaticMarkup(createElement(TerritoryRecordSections, { record: page.record, next: null, isFirst: true }))).toContain('Rien encore')
      for (const reference of ['commune-99999', 'commune', 'x', '15187']) expect(await statusOf(loader(asked(work, { viewer: null, params: { reference } })))).toBe(404)
    }))
})

/** A contribution of Saint-Flour behind a proposal, which Saint-Flour supports while the vote is open. */
async function aVotedFor(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const author = await bring(work.tx, 'mayorOfSaintFlour')
  const id = await aContribution(work.tx, edition, { author })
  const proposalId = await aProposal(work.tx, edition)
  await regroup(work, { slug: edition.slug, moderator: await bring(work.tx, 'moderatorOnDuty'), contributionIds: [id], proposalId })
  await placeCalendar(work.tx, edition.id, 'vote', 'open')
  await work.tx.insert(vote).values({ editionId: edition.id, proposalId, personId: author.personId, territoryId: author.attachment?.territoryId ?? 0, castAt: sql`clock_timestamp()`, seq: 1 })
  return { edition, author, id, proposalId }
}
