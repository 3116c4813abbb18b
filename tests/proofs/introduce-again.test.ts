import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { findViewer } from '~/identity/find-viewer.server'
import type { Viewer } from '~/identity/viewer'
import { listJournal } from '~/journal/list-journal.server'
import { askMailboxCode } from '~/proofs/ask-mailbox-code.server'
import { confirmProof } from '~/proofs/confirm-proof.server'
import { enterMailboxCode } from '~/proofs/enter-mailbox-code.server'
import { introduceAgain } from '~/proofs/introduce-again.server'
import { findMailboxWay } from '~/proofs/mailbox-way.server'
import { proposeProof } from '~/proofs/propose-proof.server'
import { action } from '~/routes/compte.profil'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { asked } from '../support/requests'

/** Paul, agent, who asked his mairie for a code and whom one moderator proposes to prove. */
async function aPendingCase(work: Work) {
  const [paul, anne, bruno] = [await bring(work.tx, 'newcomerOfAurillac'), await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'otherModerator')]
  await asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) values (${paul.attachment?.territoryId ?? 0}, 'mairie@aurillac.example')`))
  await askMailboxCode(work, paul.personId)
  const [written] = await work.tx.select().from(letter)
  const code = /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/m.exec(written?.body ?? '')?.[0]?.replaceAll('-', '') ?? ''
  const [row] = await work.tx.execute<{ id: number }>(sql`select id from attachment where person_id = ${paul.personId}`)
  const attachmentId = row?.id ?? 0
  await proposeProof(work, { actorId: anne.personId, attachmentId, reason: 'Appelé à la mairie le 3 mars.' })
  return { paul, anne, bruno, code, attachmentId }
}

const introduced = ({ personId, displayName, profile, function: role }: Viewer) => ({ personId, displayName, profile, function: role, organisation: '' })
const levelOf = async (work: Work, { personId }: Viewer) => (await findViewer(work.tx, personId))?.attachment?.level

describe('Une preuve en cours', () => {
  test.each([
    ['de profil', { profile: 'elected' }],
    ['de nom', { displayName: 'Jeanne Besse' }],
    ['de fonction', { function: 'Maire' }],
  ] as const)('ne sert plus à qui change %s\u00a0: la mairie et la modération jugeaient quelqu’un d’autre', (_, change) =>
    inRolledBackWork(async (work) => {
      const { paul, bruno, code, attachmentId } = await aPendingCase(work)
      expect(await introduceAgain(work, { ...introduced(paul), ...change })).toEqual({ proofsEnded: true })
      expect(await enterMailboxCode(work, paul.personId, code)).toEqual({ refused: 'code-expired' })
      expect(await confirmProof(work, { actorId: bruno.personId, attachmentId, checked: true })).toEqual({ refused: 'nothing-proposed' })
      expect(await levelOf(work, paul)).toBe('declared')
      expect((await findMailboxWay(work.tx, paul)).closed).toEqual({ refused: 'code-expired' })
      expect((await listJournal(work.tx, { limit: 1 })).lines).toMatchObject([{ act: 'attachment-drop', title: `${{ ...paul, ...change }.displayName}, Aurillac`, reason: expect.stringContaining('présentation') }])
    }))

  test('continue pour qui enregistre le même profil, ou une autre organisation', () =>
    inRolledBackWork(async (work) => {
      const { paul, code } = await aPendingCase(work)
      expect(await introduceAgain(work, { ...introduced(paul), organisation: 'Mairie' })).toEqual({ proofsEnded: false })
      expect(await enterMailboxCode(work, paul.personId, code)).toEqual({ territory: 'Aurillac (15)' })
    }))

  test('ne sert plus, mais compte encore dans les trois lettres par jour', () =>
    inRolledBackWork(async (work) => {
      const { paul } = await aPendingCase(work)
      await askMailboxCode(work, paul.personId)
      await askMailboxCode(work, paul.personId)
      await introduceAgain(work, { ...introduced(paul), displayName: 'Jeanne Besse' })
      expect(await askMailboxCode(work, paul.personId)).toEqual({ refused: 'person-asked-enough' })
    }))

  test('a pris fin\u00a0: la page où l’on en demande une autre le dit, et rien n’est dit à qui n’en avait pas', () =>
    inRolledBackWork(async (work) => {
      const { paul, anne } = await aPendingCase(work)
      const save = async (viewer: Viewer) =>
        (await action(asked(work, { viewer, address: '/compte/profil?retour=/regles', form: { displayName: 'Jeanne Besse', profile: 'elected', function: 'Maire' } }))) as Response
      const told = await save(paul)
      expect([told.headers.get('location'), told.headers.has('set-cookie')]).toEqual(['/compte/preuve', true])
      const mute = await save(anne)
      expect([mute.headers.get('location'), mute.headers.has('set-cookie')]).toEqual(['/regles', false])
    }))
})
