import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { findViewer } from '~/identity/find-viewer.server'
import { revokeRole } from '~/identity/grant-role.server'
import type { Viewer } from '~/identity/viewer'
import { listJournal } from '~/journal/list-journal.server'
import { detailWords } from '~/moderation/journal-details'
import { confirmProof } from '~/proofs/confirm-proof.server'
import { dropProof } from '~/proofs/drop-proof.server'
import { JudgedCard } from '~/proofs/judged-card'
import { listAttachments } from '~/proofs/list-attachments.server'
import { proposeProof } from '~/proofs/propose-proof.server'
import { action as confirm } from '~/routes/moderation.rattachements.$id.confirmer'
import { action as propose } from '~/routes/moderation.rattachements.$id.proposer'
import { action as end } from '~/routes/moderation.rattachements.$id.retirer'
import { loader } from '~/routes/moderation.rattachements'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { asked, statusOf } from '../support/requests'

const reason = 'Appelée à la mairie le 3 mars.'

async function attachmentOf(work: Work, { personId }: Viewer): Promise<number> {
  const [row] = await work.tx.execute<{ id: number }>(sql`select id from attachment where person_id = ${personId} and revoked_at is null`)
  return row?.id ?? 0
}

/** Paul, who declared Aurillac, and two moderators. */
async function aCase(work: Work) {
  const [paul, anne, bruno] = [await bring(work.tx, 'newcomerOfAurillac'), await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'otherModerator')]
  const attachmentId = await attachmentOf(work, paul)
  const level = async () => (await findViewer(work.tx, paul.personId))?.attachment?.level
  return {
    paul, anne, bruno, attachmentId, level,
    propose: (by: Viewer) => proposeProof(work, { actorId: by.personId, attachmentId, reason }),
    confirm: (by: Viewer) => confirmProof(work, { actorId: by.personId, attachmentId, checked: true }),
  }
}

const journalOf = async (work: Work) => (await listJournal(work.tx, { limit: 9 })).lines.map((line) => `${line.actor} ${line.act} ${line.title} ${line.reason}`)

describe('Une preuve par la modération', () => {
  test('veut deux personnes différentes\u00a0: l’une propose avec son motif, l’autre confirme\u00a0; le journal et une lettre le disent', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne, bruno, level, propose: suggest, confirm: agree } = await aCase(work)
      expect(await suggest(anne)).toEqual({ territory: 'Aurillac (15)' })
      expect(await level()).toBe('declared')
      expect(await agree(anne)).toEqual({ refused: 'same-moderator' })
      expect(await level()).toBe('declared')
      expect(await agree(bruno)).toEqual({ territory: 'Aurillac (15)' })
      expect(await level()).toBe('proven')
      expect(await agree(bruno)).toEqual({ refused: 'nothing-to-prove' })
      expect(await journalOf(work)).toEqual(['Bruno Mod attachment-prove Paul Declar, Aurillac (15) null', `Anne Mod attachment-propose Paul Declar, Aurillac (15) ${reason}`])
      const [proof] = (await listJournal(work.tx, { limit: 1 })).lines
      expect(proof && detailWords(proof)).toBe(`A coché «\u00a0J’ai vérifié par moi-même\u00a0», après ce motif d’une autre personne\u00a0: «\u00a0${reason}\u00a0»`)
      const [told] = await work.tx.select().from(letter)
      expect(told).toMatchObject({ recipient: paul.email, subject: 'Votre rattachement est prouvé' })
    }))

  test('la base elle-même refuse que la même personne propose et confirme', () =>
    inRolledBackWork(async (work) => {
      const { anne, propose: suggest } = await aCase(work)
      await suggest(anne)
      await expect(work.tx.transaction((tx) => tx.execute(sql`update proof_proposal set confirmed_by = proposed_by, confirmed_at = now()`))).rejects.toMatchObject({ cause: { constraint_name: 'proof_proposal_two_moderators' } })
    }))

  test('personne ne juge de soi, ni sans le rôle, ni sans motif', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne, bruno, attachmentId, propose: suggest, confirm: agree } = await aCase(work)
      expect(await suggest(paul)).toEqual({ refused: 'not-a-moderator' })
      await work.tx.execute(sql`insert into role_grant (person_id, role, reason) values (${paul.personId}, 'moderator', 'essai')`)
      expect(await suggest(paul)).toEqual({ refused: 'oneself' })
      expect(await proposeProof(work, { actorId: anne.personId, attachmentId, reason: '  court  ' })).toEqual({ refused: 'reason-too-short' })
      await suggest(anne)
      expect(await agree(paul)).toEqual({ refused: 'oneself' })
      expect(await suggest(bruno)).toEqual({ refused: 'proposed-already' })
    }))

  test('de qui n’a plus le rôle ne se confirme pas\u00a0; on l’écarte, et une autre se propose', () =>
    inRolledBackWork(async (work) => {
      const { anne, bruno, attachmentId, propose: suggest, confirm: agree } = await aCase(work)
      await suggest(anne)
      await revokeRole(work, { email: anne.email ?? '', role: 'moderator', reason })
      expect(await agree(bruno)).toEqual({ refused: 'proposer-gone' })
      expect(await dropProof(work, { actorId: bruno.personId, attachmentId })).toEqual({ territory: 'Aurillac (15)' })
      expect(await agree(bruno)).toEqual({ refused: 'nothing-proposed' })
      expect(await suggest(bruno)).toEqual({ territory: 'Aurillac (15)' })
    }))
})

describe('La page des rattachements', () => {
  test('est fermée à qui ne modère pas', () =>
    inRolledBackWork(async (work) => {
      const { paul, attachmentId } = await aCase(work)
      const at = (form?: Record<string, string>) => asked(work, { viewer: paul, address: '/moderation/rattachements', params: { id: String(attachmentId) }, ...(form && { form }) })
      expect(await statusOf(loader(at()))).toBe(403)
      for (const act of [propose, confirm, end]) expect(await statusOf(act(at({ reason })))).toBe(403)
    }))

  test('montre ce qui aide à juger\u00a0: le domaine officiel sans l’adresse, les collègues prouvés, la proposition', () =>
    inRolledBackWork(async (work) => {
      const { anne, propose: suggest } = await aCase(work)
      await bring(work.tx, 'agentOfAurillac')
      await suggest(anne)
      const [first] = await listAttachments(work.tx, '')
      expect(first).toMatchObject({ displayName: 'Paul Declar', territory: 'Aurillac (15)', level: 'declared', officialDomain: null, colleagues: 1, sharesDomain: true, codeAskedAt: null, proposal: { reason, by: 'Anne Mod', inOffice: true } })
      expect((await listAttachments(work.tx, 'inès')).map(({ displayName, level }) => `${displayName} ${level}`)).toEqual(['Inès Roche proven'])
    }))

  test.each([['paul@gmail.com', 'ne dit rien de qui est cette personne'], ['paul@yopmail.com', 'adresse jetable'], ['paul@cantal.g0uv.fr', 'ressemble à gouv.fr'], ['paul@aurillac.fr', null]])('dit de l’adresse %s ce qu’il faut en savoir\u00a0: %s', (email, note) =>
    inRolledBackWork(async (work) => {
      const { paul, anne } = await aCase(work)
      await work.tx.execute(sql`update person set email = ${email} where id = ${paul.personId}`)
      const [attachment] = await listAttachments(work.tx, '')
      expect(attachment?.emailNote ?? null).toEqual(note && expect.stringContaining(note))
      const card = attachment && renderToStaticMarkup(createElement(JudgedCard, { attachment, meId: anne.personId, search: '', outcome: null }))
      expect(card).toContain(note ?? email)
    }))

  test('propose, confirme et retire par ses pages\u00a0; un motif trop court revient avec ce qui était écrit', () =>
    inRolledBackWork(async (work) => {
      const { anne, bruno, attachmentId, level } = await aCase(work)
      const at = (viewer: Viewer, form: Record<string, string>) => asked(work, { viewer, address: `/moderation/rattachements/${attachmentId}/x`, params: { id: String(attachmentId) }, form })
      expect(await propose(at(anne, { reason: 'court' }))).toMatchObject({ data: { act: 'proposer', reason: 'court' }, init: { status: 422 } })
      expect(await statusOf(propose(at(anne, { reason })))).toBe(303)
      expect(await statusOf(confirm(at(anne, { checked: 'oui' })))).toBe(409)
      const [attachment] = await listAttachments(work.tx, '')
      const summary = attachment && renderToStaticMarkup(createElement(JudgedCard, { attachment, meId: bruno.personId, search: '', outcome: null })).split('Confirmer la preuve…')[1]
      for (const words of ['Paul Declar', 'Aurillac', 'Ce qu’a vérifié Anne Mod', reason, 'required=""', 'J’ai vérifié par moi-même']) expect(summary).toContain(words)
      expect(await confirm(at(bruno, {}))).toMatchObject({ data: { act: 'confirmer' }, init: { status: 422 } })
      expect(await level()).toBe('declared')
      expect(await statusOf(confirm(at(bruno, { checked: 'oui' })))).toBe(303)
      expect(await level()).toBe('proven')
      expect(await statusOf(end(at(bruno, { reason: 'court' })))).toBe(422)
      expect(await statusOf(end(at(bruno, { reason })))).toBe(303)
      expect(await level()).toBeUndefined()
      expect(await statusOf(end(at(bruno, { reason })))).toBe(409)
    }))
})
