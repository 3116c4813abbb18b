import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { EndedAttachments } from '~/identity/ended-attachments'
import { findViewer } from '~/identity/find-viewer.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { personTopic } from '~/identity/topic'
import type { Viewer } from '~/identity/viewer'
import { listJournal } from '~/journal/list-journal.server'
import { loader as showAccount } from '~/routes/compte._index'
import { loader as showTerritories } from '~/routes/compte.collectivites._index'
import { castVotes } from '~/votes/cast-votes.server'
import { endAttachment } from '~/votes/end-attachment.server'
import { revokeProof } from '~/votes/revoke-proof.server'
import { readTally } from '~/votes/tally.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked, contextFor, cookiesOf } from '../support/identity'
import { linesOf } from '../support/votes'

const reason = 'La mairie dit ne pas connaître cette personne.'

async function attachmentOf(work: Work, { personId }: Viewer): Promise<number> {
  const [row] = await work.tx.execute<{ id: number }>(sql`select id from attachment where person_id = ${personId} and revoked_at is null order by id limit 1`)
  return row?.id ?? 0
}

/** An open vote that the agent of Saint-Flour supports. */
async function aVote(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'vote' })
  const proposalId = await aProposal(work.tx, edition)
  const [agent, anne] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
  const cast = (proposal = proposalId) => castVotes(work, edition.slug, [{ proposalId: proposal, personId: agent.personId, support: true }])
  await cast()
  const counts = async () => (await readTally(work.tx, edition.slug))?.counts?.map(({ territories }) => territories).join(' ')
  const ended = async () => (await linesOf(work.tx, edition.id)).filter(({ kind }) => kind === 'invalidation').map(({ body }) => `${body['territory']} ${body['reason']}`)
  return { edition, agent, anne, attachmentId: await attachmentOf(work, agent), cast, counts, ended }
}

const lettersOf = async (work: Work) => (await work.tx.select().from(letter)).map(({ recipient, body }) => ({ recipient, body }))

describe('Retirer un rattachement', () => {
  test('par la modération\u00a0: les comptes bougent, le registre et le journal portent le motif, la personne reçoit une lettre', () =>
    inRolledBackWork(async (work) => {
      const { agent, anne, attachmentId, counts, ended } = await aVote(work)
      expect(await counts()).toBe('1')
      expect(await endAttachment(work, { actorId: anne.personId, attachmentId, reason })).toEqual({ territory: 'Saint-Flour (15)', invalidated: 1, letter: true })
      expect(await counts()).toBe('0')
      expect(await ended()).toEqual([`commune-15187 ${reason}`])
      expect((await findViewer(work.tx, agent.personId))?.attachment).toBeNull()
      expect(work.touched).toContain(personTopic(agent.personId))
      expect((await listJournal(work.tx, { limit: 9 })).lines.map(({ actor, act, title, reason: why }) => [actor, act, title, why])).toEqual([['Anne Mod', 'attachment-revoke', 'Malik Serre, Saint-Flour (15)', reason]])
      expect(await lettersOf(work)).toEqual([{ recipient: agent.email, body: expect.stringMatching(/retiré votre rattachement à Saint-Flour[\s\S]*ne pas connaître cette personne/) }])
      expect(await endAttachment(work, { actorId: anne.personId, attachmentId, reason })).toEqual({ refused: 'attachment-gone' })
    }))

  test('par la personne elle-même\u00a0: sans motif à donner, avec les mêmes suites', () =>
    inRolledBackWork(async (work) => {
      const { agent, attachmentId, counts, ended } = await aVote(work)
      expect(await endAttachment(work, { actorId: agent.personId, attachmentId })).toEqual({ territory: 'Saint-Flour (15)', invalidated: 1, letter: true })
      expect(await counts()).toBe('0')
      expect(await ended()).toEqual(['commune-15187 Retiré par la personne elle-même.'])
      expect((await listJournal(work.tx, { limit: 9 })).lines.map(({ act }) => act)).toEqual(['attachment-leave'])
      expect((await lettersOf(work))[0]?.body).toContain('comme vous l’avez demandé')
    }))

  test('d’une autre personne est réservé à la modération, avec un motif', () =>
    inRolledBackWork(async (work) => {
      const { anne, attachmentId, counts } = await aVote(work)
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      expect(await endAttachment(work, { actorId: mayor.personId, attachmentId, reason })).toEqual({ refused: 'not-a-moderator' })
      expect(await endAttachment(work, { actorId: anne.personId, attachmentId, reason: 'non' })).toEqual({ refused: 'reason-too-short' })
      expect(await counts()).toBe('1')
    }))

  test('ne reprend que les voix données pour cette collectivité', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, anne, attachmentId, cast, ended } = await aVote(work)
      await work.tx.execute(sql`insert into attachment (person_id, territory_id, level, proven_at, chosen_at) select ${agent.personId}, id, 'proven', now(), now() from territory where kind = 'commune' and code = '15014'`)
      await cast(await aProposal(work.tx, edition, 'Une autre idée'))
      expect(await endAttachment(work, { actorId: anne.personId, attachmentId, reason })).toEqual({ territory: 'Saint-Flour (15)', invalidated: 1, letter: true })
      expect(await ended()).toEqual([`commune-15187 ${reason}`])
      expect((await findViewer(work.tx, agent.personId))?.attachment?.name).toBe('Aurillac')
    }))

  test('par la ligne de commande prévient aussi la personne', () =>
    inRolledBackWork(async (work) => {
      const { agent } = await aVote(work)
      await revokeProof(work, { email: agent.email ?? '', reason })
      expect(await lettersOf(work)).toEqual([{ recipient: agent.email, body: expect.stringContaining(reason) }])
    }))

  test('par la ligne de commande finit toutes ses collectivités\u00a0: une ligne au journal pour chacune, toutes dans la lettre', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, cast, ended } = await aVote(work)
      await work.tx.execute(sql`insert into attachment (person_id, territory_id, level, proven_at, chosen_at) select ${agent.personId}, id, 'proven', now(), now() from territory where kind = 'commune' and code = '15014'`)
      for (const title of ['Une autre idée', 'Encore une']) await cast(await aProposal(work.tx, edition, title))
      const mine = await listMyAttachments(work.tx, agent.personId)
      expect(await revokeProof(work, { email: agent.email ?? '', reason })).toEqual({ displayName: 'Malik Serre', territories: ['Saint-Flour (15)', 'Aurillac (15)'], invalidated: 3 })
      expect(await ended()).toEqual([`commune-15187 ${reason}`, `commune-15014 ${reason}`, `commune-15014 ${reason}`])
      expect([...(await work.tx.execute(sql`select object, details from journal_line order by id`))]).toEqual(mine.map(({ id, territoryId, name }) =>
        ({ object: `attachment:${id}`, details: { title: `${name} (15)`, territoryId, votes: name === 'Aurillac' ? 2 : 1 } })))
      expect((await lettersOf(work)).map(({ body }) => body)).toEqual([expect.stringMatching(/vos rattachements à Saint-Flour \(15\) et Aurillac \(15\)[\s\S]*3\u00a0soutiens que vous donniez pour Saint-Flour \(15\) et Aurillac \(15\)/)])
    }))
})

describe('Mon compte, après un retrait', () => {
  /** What the pages of the account tell this person of what was ended. */
  const told = async (work: Work, { personId }: Viewer) => {
    const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await contextFor(work).sessions.start(personId) } }))
    const at = { context: contextFor(work, { cookie }), request: asked('/', cookie), params: {} }
    return { account: (await showAccount(at)).ended, territories: (await showTerritories(at)).ended }
  }

  test('dit ce que l’équipe a retiré, quand, pourquoi et comment en sortir, tant qu’aucun autre rattachement n’est prouvé', () =>
    inRolledBackWork(async (work) => {
      const { agent, anne, attachmentId } = await aVote(work)
      expect(await told(work, agent)).toEqual({ account: [], territories: [] })
      await endAttachment(work, { actorId: anne.personId, attachmentId, reason })
      const { account, territories } = await told(work, agent)
      expect(account).toEqual([expect.objectContaining({ name: 'Saint-Flour', level: 'proven', endedAt: expect.any(Date), reason, replaced: false })])
      expect(territories).toEqual(account)
      const html = renderToStaticMarkup(createElement(EndedAttachments, { ended: account, contact: 'equipe@consultation.example' }))
      for (const words of ['Saint-Flour (15) a été retiré', 'retiré le ', reason, 'mailto:equipe@consultation.example', 'par un code envoyé à son adresse officielle']) expect(html).toContain(words)

      await work.tx.execute(sql`insert into attachment (person_id, territory_id) select ${agent.personId}, id from territory where kind = 'commune' and code = '15014'`)
      expect((await told(work, agent)).account).toHaveLength(1)
      await work.tx.execute(sql`update attachment set level = 'proven', proven_at = now() where person_id = ${agent.personId} and revoked_at is null`)
      expect(await told(work, agent)).toMatchObject({ account: [], territories: [{ name: 'Saint-Flour' }] })
    }))

  test('ne reproche rien à qui a quitté de soi-même sa collectivité', () =>
    inRolledBackWork(async (work) => {
      const { agent, attachmentId } = await aVote(work)
      await endAttachment(work, { actorId: agent.personId, attachmentId })
      expect(await told(work, agent)).toEqual({ account: [], territories: [] })
    }))
})
