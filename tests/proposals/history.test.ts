import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addToProposal } from '~/proposals/add-to-proposal.server'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { editProposal } from '~/proposals/edit-proposal.server'
import { endProposal } from '~/proposals/end-proposal.server'
import { findFormer } from '~/proposals/history/find-former.server'
import { listHistory } from '~/proposals/history/list-history.server'
import { readFates } from '~/proposals/history/read-states.server'
import { undoAct } from '~/proposals/history/undo-act.server'
import { mergeProposals } from '~/proposals/merge-proposals.server'
import { verdictSentence } from '~/proposals/refusals'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { splitProposal } from '~/proposals/split-proposal.server'
import { takeFromProposal } from '~/proposals/take-from-proposal.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import type { Work } from '~/work.server'
import { loader as showFormer } from '~/routes/consultations.$slug.propositions.$id_.devenue'
import { loader as showProposal } from '~/routes/consultations.$slug.propositions.$id'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked, contextFor } from '../support/identity'
import { aContributionOf, journalOf, wordsFor } from '../support/proposals'

const REASON = 'Cela existe déjà, ouvert à toutes les communes.'

/** A bench with two proposals, and three contributions behind the first. */
async function aBench(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const by = { slug: edition.slug, moderator: await bring(work.tx, 'moderatorOnDuty') }
  const [first, second] = [await aProposal(work.tx, edition, 'Suivre les chantiers'), await aProposal(work.tx, edition, 'Signaler un trou')]
  const ids: number[] = []
  for (const title of ['Un', 'Deux', 'Trois']) ids.push(await aContributionOf(work.tx, edition, { title: `Contribution ${title}` }))
  await regroup(work, { ...by, contributionIds: ids, proposalId: first })
  return { edition, by, first, second, ids }
}

const behind = async (work: Work, id: number) => {
  const fate = (await readFates(work.tx, [id])).get(id)
  return fate?.kind === 'regrouped' ? fate.proposals : null
}
const latest = async (work: Work) => (await work.tx.execute<{ id: number }>(sql`select max(id) as id from regrouping_act`))[0]?.id ?? 0

describe('Une contribution', () => {
  test('se tient derrière plusieurs propositions, en sort d’une sans perdre son verdict, attend derrière aucune', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, first, second, ids: [id = 0] } = await aBench(work)
      expect(await addToProposal(work, { ...by, contributionId: id, proposalId: second })).toEqual({ title: 'Signaler un trou' })
      expect(await addToProposal(work, { ...by, contributionId: id, proposalId: second })).toEqual({ title: 'Signaler un trou' })
      expect(await behind(work, id)).toEqual([first, second])
      expect(await takeFromProposal(work, { ...by, contributionId: id, proposalId: first })).toEqual({ waits: false })
      expect(await takeFromProposal(work, { ...by, contributionId: id, proposalId: first })).toMatchObject({ refused: 'not-behind' })
      expect(await takeFromProposal(work, { ...by, contributionId: id, proposalId: second })).toEqual({ waits: true })
      expect(await addToProposal(work, { ...by, contributionId: id, proposalId: second })).toMatchObject({ refused: 'not-regrouped' })
      expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ regrouped: 2, waiting: 1, published: 3 })
      expect((await journalOf(work.tx, edition)).map(({ act }) => act)).toEqual(['regroup', 'add-to-proposal', 'take-from-proposal', 'take-from-proposal'])
      await work.tx.execute(sql`set constraints all immediate`)
    }))
})

describe('Deux propositions se réunissent', () => {
  test('sans rien perdre\u00a0: les liens passent à l’autre, une fois chacun, l’ancienne adresse y mène, et tout revient en annulant', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, first, second, ids } = await aBench(work)
      await addToProposal(work, { ...by, contributionId: ids[0] ?? 0, proposalId: second })
      const third = await aProposal(work.tx, edition, 'Voir les travaux')
      await addToProposal(work, { ...by, contributionId: ids[1] ?? 0, proposalId: third })
      const before = await readFates(work.tx, ids)
      expect(await mergeProposals(work, { ...by, proposalId: first, intoId: second })).toEqual({ title: 'Signaler un trou', contributions: 3 })
      expect(await Promise.all(ids.map((id) => behind(work, id)))).toEqual([[second], [second, third], [second]])
      await work.tx.execute(sql`set constraints all immediate`)
      const context = contextFor(work)
      const at = { context, params: { slug: edition.slug, id: String(first) }, request: asked('/') }
      const moved = await showProposal(at).catch((thrown: Response) => thrown)
      expect((moved as Response).headers.get('location')).toBe(`/consultations/${edition.slug}/propositions/${first}/devenue`)
      expect(await showFormer(at)).toMatchObject({ former: { title: 'Suivre les chantiers', into: { id: second, title: 'Signaler un trou' } } })
      expect(await undoAct(work, { ...by, actId: await latest(work) })).toHaveProperty('undone')
      expect(await readFates(work.tx, ids)).toEqual(before)
      expect(await findFormer(work.tx, edition.id, first)).toBeNull()
      expect(await showFormer(at).catch((thrown: Response) => thrown.headers.get('location'))).toBe(`/consultations/${edition.slug}/propositions/${first}`)
    }))

  test('de proche en proche\u00a0: l’adresse mène toujours à celle qui reste\u00a0; le numéro ne ressert pas', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, first, second } = await aBench(work)
      const third = await aProposal(work.tx, edition, 'Voir les travaux')
      await mergeProposals(work, { ...by, proposalId: first, intoId: second })
      await mergeProposals(work, { ...by, proposalId: second, intoId: third })
      expect(await findFormer(work.tx, edition.id, first)).toMatchObject({ number: 1, into: { id: third, number: 3 } })
      await endProposal(work, { ...by, proposalId: third }).then((outcome) => expect(outcome).toMatchObject({ refused: 'still-gathers' }))
      expect(await mergeProposals(work, { ...by, proposalId: third, intoId: third })).toEqual({ refused: 'into-itself' })
      await expect(mergeProposals(work, { ...by, proposalId: first, intoId: third })).rejects.toMatchObject({ status: 404 })
    }))
})

describe('Une proposition se scinde', () => {
  test('les liens suivent, ce qui reste demeure\u00a0; annuler la rend entière', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, first, ids } = await aBench(work)
      const newProposal = await wordsFor(work.tx, edition)
      expect(await splitProposal(work, { ...by, proposalId: first, contributionIds: ids, newProposal })).toMatchObject({ refused: 'nothing-would-stay' })
      const made = await splitProposal(work, { ...by, proposalId: first, contributionIds: ids.slice(0, 1), newProposal })
      if ('refused' in made) throw new Error(made.refused)
      expect(await behind(work, ids[0] ?? 0)).toEqual([made.proposalId])
      expect(await behind(work, ids[1] ?? 0)).toEqual([first])
      expect(await splitProposal(work, { ...by, proposalId: first, contributionIds: ids.slice(0, 1), newProposal })).toMatchObject({ refused: 'not-behind' })
      await undoAct(work, { ...by, actId: await latest(work) })
      for (const id of ids) expect(await behind(work, id)).toEqual([first])
      expect(await findFormer(work.tx, edition.id, made.proposalId)).toMatchObject({ into: null })
      await work.tx.execute(sql`set constraints all immediate`)
    }))
})

describe('Annuler un acte', () => {
  test('est refusé quand la suite en dépend, en disant par quoi, et se fait dans l’autre ordre', () =>
    inRolledBackWork(async (work) => {
      const { by, first, second, ids: [id = 0] } = await aBench(work)
      const regrouping = await latest(work)
      await addToProposal(work, { ...by, contributionId: id, proposalId: second })
      const adding = await latest(work)
      const refusal = await undoAct(work, { ...by, actId: regrouping })
      expect(refusal).toMatchObject({ refused: 'followed', by: { id: adding, kind: 'add' } })
      if ('refused' in refusal) expect(verdictSentence(refusal)).toContain('(ajout derrière une proposition, le')
      expect(await undoAct(work, { ...by, actId: adding })).toEqual({ undone: adding })
      expect(await undoAct(work, { ...by, actId: adding })).toEqual({ refused: 'already-undone' })
      expect(await undoAct(work, { ...by, actId: regrouping })).toEqual({ undone: regrouping })
      expect(await behind(work, id)).toBeNull()
      // And the undoing itself.
      await undoAct(work, { ...by, actId: await latest(work) })
      expect(await behind(work, id)).toEqual([first])
    }))

  test('ne ramène rien derrière une proposition qui n’est plus, ni ne finit celle qui sert', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, first, second, ids } = await aBench(work)
      const [one = 0, ...others] = ids
      await undoVerdict(work, { ...by, contributionId: one })
      const waiting = await latest(work)
      for (const contributionId of others) await undoVerdict(work, { ...by, contributionId })
      await mergeProposals(work, { ...by, proposalId: first, intoId: second })
      expect(await undoAct(work, { ...by, actId: waiting })).toEqual({ refused: 'proposal-ended', title: 'Suivre les chantiers' })
      const made = await regroup(work, { ...by, contributionIds: [one], newProposal: await wordsFor(work.tx, edition) })
      if ('refused' in made) throw new Error(made.refused)
      const creating = await latest(work)
      await regroup(work, { ...by, contributionIds: others, proposalId: made.proposalId })
      expect(await undoAct(work, { ...by, actId: creating })).toMatchObject({ refused: 'still-gathers' })
    }))

  test('vaut pour les mots d’une proposition, sauf si une autre porte désormais le titre', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, first, second } = await aBench(work)
      const words = await wordsFor(work.tx, edition, 'Un nouveau titre')
      await editProposal(work, { ...by, proposalId: first, ...words })
      const editing = await latest(work)
      await editProposal(work, { ...by, proposalId: second, ...words, title: 'Suivre les chantiers' })
      expect(await undoAct(work, { ...by, actId: editing })).toMatchObject({ refused: 'title-taken' })
      await undoAct(work, { ...by, actId: await latest(work) })
      expect(await undoAct(work, { ...by, actId: editing })).toEqual({ undone: editing })
      expect((await work.tx.execute(sql`select title from proposal where id = ${first}`))[0]).toEqual({ title: 'Suivre les chantiers' })
    }))

  test('n’est pas donné à qui ne modère pas, ni sur une autre consultation', () =>
    inRolledBackWork(async (work) => {
      const { by } = await aBench(work)
      const actId = await latest(work)
      expect(await undoAct(work, { slug: by.slug, moderator: await bring(work.tx, 'mayorOfSaintFlour'), actId })).toEqual({ refused: 'not-a-moderator' })
      const other = await anEdition(work.tx, { phase: 'consultation' })
      await expect(undoAct(work, { ...by, slug: other.slug, actId })).rejects.toMatchObject({ status: 404 })
    }))
})

test('L’histoire dit tout, dates et motifs\u00a0; les noms à la modération seule', () =>
  inRolledBackWork(async (work) => {
    const { edition, by, first, second, ids: [id = 0] } = await aBench(work)
    await undoVerdict(work, { ...by, contributionId: id })
    await rejectContribution(work, { ...by, contributionId: id, reason: REASON })
    await mergeProposals(work, { ...by, proposalId: first, intoId: second })
    const shown = await listHistory(work.tx, edition.id, { contributionId: id }, { named: false })
    expect(shown.map(({ kind }) => kind)).toEqual(['reject', 'wait', 'regroup'])
    expect(shown[0]?.facts).toEqual([`Elle est rejetée. ${REASON}`])
    expect(shown.every((line) => line.by === null)).toBe(true)
    const named = await listHistory(work.tx, edition.id, { proposalId: second }, { named: true })
    expect(named[0]?.facts).toEqual(['La proposition n°\u00a01 «\u00a0Suivre les chantiers\u00a0» lui est réunie.', 'Rejointe par «\u00a0Contribution Deux\u00a0».', 'Rejointe par «\u00a0Contribution Trois\u00a0».'])
    const [row] = await work.tx.execute<{ name: string }>(sql`select display_name as name from person where id = ${by.moderator.personId}`)
    expect(named[0]?.by).toBe(row?.name)
  }))
