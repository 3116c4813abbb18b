import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { findViewer } from '~/identity/find-viewer.server'
import { revokeRole } from '~/identity/grant-role.server'
import type { Viewer } from '~/identity/viewer'
import { Structures } from '~/identity/structures/structures-page'
import { listJournal } from '~/journal/list-journal.server'
import { detailWords } from '~/moderation/journal-details'
import { confirmProof } from '~/proofs/confirm-proof.server'
import { dropProof } from '~/proofs/drop-proof.server'
import { EndedList } from '~/proofs/ended-list'
import { JudgedCard } from '~/proofs/judged-card'
import { Judging } from '~/proofs/judging-page'
import { listAttachments } from '~/proofs/list-attachments.server'
import { proposeProof } from '~/proofs/propose-proof.server'
import { action as confirm } from '~/routes/moderation.rattachements.$id.confirmer'
import { action as propose } from '~/routes/moderation.rattachements.$id.proposer'
import { action as end } from '~/routes/moderation.rattachements.$id.retirer'
import { loader as showJournal } from '~/routes/moderation.journal'
import { loader } from '~/routes/moderation.rattachements'
import { endAttachment } from '~/votes/end-attachment.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
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

  test('dit d’une adresse qu’un fournisseur a dite que personne ne l’a prouvée', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne } = await aCase(work)
      const card = async () => renderToStaticMarkup(createElement(JudgedCard, { attachment: (await listAttachments(work.tx, ''))[0] ?? never(), meId: anne.personId, search: '', outcome: null }))
      expect(await card()).not.toContain('jamais prouvée')
      await work.tx.execute(sql`update person set address_told = true where id = ${paul.personId}`)
      expect(await card()).toContain('dite par son fournisseur d’identité, jamais prouvée')
    }))

  test.each([['orange.fr', 'ouvert à tous'], ['yopmail.com', 'ouvert à tous'], ['aurillac.fr', 'le même domaine d’adresse']])('ne rapproche personne par un domaine ouvert à tous : %s', (domain, words) =>
    inRolledBackWork(async (work) => {
      const { paul, anne } = await aCase(work)
      const { personId: ines } = await bring(work.tx, 'agentOfAurillac')
      for (const [id, name] of [[paul.personId, 'paul'], [ines, 'ines']]) await work.tx.execute(sql`update person set email = ${`${name}@${domain}`} where id = ${id}`)
      await asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) select territory_id, ${`mairie@${domain}`} from attachment where person_id = ${paul.personId}
        on conflict (territory_id) do update set email = excluded.email`))
      const [attachment] = await listAttachments(work.tx, '')
      const isOpen = domain !== 'aurillac.fr'
      expect(attachment).toMatchObject({ sharesDomain: !isOpen, isOpenDomain: isOpen })
      const card = renderToStaticMarkup(createElement(JudgedCard, { attachment: attachment ?? never(), meId: anne.personId, search: '', outcome: null }))
      expect(card).toContain(words)
      expect(card.includes('le même que le sien.')).toBe(!isOpen)
      expect(card.includes('dont une au moins')).toBe(!isOpen)
    }))

  test.each([
    ['mailbox', null, 'par le code reçu à l’adresse officielle'],
    ['siret', '21150014400017', 'par le SIRET 21150014400017, que ProConnect a indiqué'],
    ['operator', null, 'par l’exploitant du site'],
    ['moderators', null, `Anne Mod l’a proposé («\u00a0${reason}\u00a0»), Bruno Mod l’a confirmé`],
    [null, null, 'sans trace de la manière'],
  ])('dit quand et comment un rattachement a été prouvé\u00a0: %s', (proof, siret, words) =>
    inRolledBackWork(async (work) => {
      const { anne, bruno, attachmentId, propose: suggest, confirm: agree } = await aCase(work)
      await suggest(anne)
      await agree(bruno)
      await work.tx.execute(sql`update attachment set proof = ${proof}, siret = ${siret}, proven_at = '2026-03-05T10:00:00Z' where id = ${attachmentId}`)
      const [attachment] = await listAttachments(work.tx, 'paul')
      expect(attachment && renderToStaticMarkup(createElement(JudgedCard, { attachment, meId: anne.personId, search: '', outcome: null }))).toMatch(new RegExp(`Prouvé</dt><dd>le 5\\smars\\s2026.*${words.replace(/[()]/g, '\\$&')}`))
    }))

  test.each([
    ['proposer', 'proposé par un autre'], ['proposer', 'prouvé'], ['confirmer', 'écarté'], ['confirmer', 'prouvé'], ['confirmer', 'proposé par soi'], ['ecarter', 'prouvé'], ['ecarter', 'écarté'],
    ['proposer', 'écarté'], ['confirmer', 'proposé par un autre'], ['retirer', 'prouvé'],
  ] as const)('dit une fois, et seulement une, pourquoi %s est refusé de ce qui est désormais %s', (act, now) =>
    inRolledBackWork(async (work) => {
      const { anne, bruno, attachmentId, propose: suggest, confirm: agree } = await aCase(work)
      await suggest(now === 'proposé par soi' ? anne : bruno)
      if (now === 'prouvé') await agree(anne)
      if (now === 'écarté') await dropProof(work, { actorId: bruno.personId, attachmentId })
      const page = await loader(asked(work, { viewer: anne, address: '/moderation/rattachements?q=aurillac' }))
      const outcome = { act, attachmentId, reason: act === 'proposer' ? 'Vu à la mairie, le 4 mars.' : '', sentence: 'Refusé pour une raison.' }
      const html = renderToStaticMarkup(createElement(Judging, { page, outcome }))
      expect(html.split('Refusé pour une raison.')).toHaveLength(2)
      expect(html.includes('Vu à la mairie')).toBe(act === 'proposer')
    }))

  test('ne dit qu’une fois que rien n’attend', () =>
    inRolledBackWork(async (work) => {
      const { anne, attachmentId } = await aCase(work)
      const shown = async () => renderToStaticMarkup(createElement(Judging, { page: await loader(asked(work, { viewer: anne, address: '/moderation/rattachements' })) }))
      expect(await shown()).toContain('1\u00a0rattachement attend une preuve.')
      await endAttachment(work, { actorId: anne.personId, attachmentId, reason })
      expect(await shown()).toContain('Aucun rattachement n’attend de preuve')
      expect(await shown()).not.toContain('0\u00a0rattachement')
      const structures = (count: number) => renderToStaticMarkup(createElement(Structures, { page: { structures: Array.from({ length: count }, () => ({ id: 1, siren: '251500013', name: 'Syndicat', kind: 'syndicate' as const, askedAt: new Date(), askers: 1 })) } }))
      expect(structures(1)).toContain('1\u00a0structure demandée attend')
      expect(structures(0)).not.toContain('0\u00a0structure')
    }))

  test('garde ce qui a été retiré\u00a0: la recherche le trouve encore, avec la date, le motif, par qui, et sa ligne au journal', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne, bruno, attachmentId } = await aCase(work)
      const found = async (viewer: Viewer, q: string) => loader(asked(work, { viewer, address: `/moderation/rattachements?q=${q}` }))
      await statusOf(end(asked(work, { viewer: anne, address: '/x', params: { id: String(attachmentId) }, form: { reason } })))
      for (const q of ['paul', 'Aurillac']) expect(await found(bruno, q)).toMatchObject({ attachments: [], ended: [{ displayName: 'Paul Declar', email: paul.email, territory: 'Aurillac (15)', level: 'declared', reason, by: 'Anne Mod', endedAt: expect.any(Date) }] })
      expect((await found(bruno, '')).ended).toEqual([])
      const { ended } = await found(bruno, 'paul')
      const html = renderToStaticMarkup(createElement(EndedList, { ended }))
      const address = /href="(\/moderation\/journal[^"#]*)#ligne-(\d+)"/.exec(html)
      for (const words of [reason, 'par Anne Mod', 'Retiré le ']) expect(html).toContain(words)
      const { page } = await showJournal(asked(work, { viewer: bruno, address: address?.[1] ?? '' }))
      expect(page.lines[0]).toMatchObject({ id: Number(address?.[2]), act: 'attachment-revoke', reason })
      expect(await work.tx.execute(sql`select from personal_access where actor_id = ${bruno.personId} and person_id = ${paul.personId} and page = 'attachments'`)).toHaveLength(1)
    }))

  test('ne montre pas à la modération ce qu’une personne a quitté d’elle-même', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne, attachmentId } = await aCase(work)
      await endAttachment(work, { actorId: paul.personId, attachmentId })
      expect(await loader(asked(work, { viewer: anne, address: '/moderation/rattachements?q=paul' }))).toMatchObject({ attachments: [], ended: [] })
    }))

  test('dit d’une élue qu’elle se dit telle, tant que son rattachement n’est pas prouvé', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne, bruno, propose, confirm } = await aCase(work)
      await work.tx.execute(sql`update person set profile = 'elected', function = 'Maire' where id = ${paul.personId}`)
      const card = async (words: string) => {
        const attachment = (await listAttachments(work.tx, words)).find(({ personId }) => personId === paul.personId)
        return attachment ? renderToStaticMarkup(createElement(JudgedCard, { attachment, meId: anne.personId, search: '', outcome: null })) : ''
      }
      const declared = 'Élu ou élue, Maire<span class="cc-quiet"> (profil et fonction déclarés, non prouvés)</span>'
      expect(await card('')).toContain(declared)
      await propose(anne)
      await confirm(bruno)
      expect(await card(paul.displayName)).toContain('Élu ou élue, Maire')
      expect(await card(paul.displayName)).not.toContain(declared)
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

const never = () => {
  throw new Error('nobody is to be judged')
}
