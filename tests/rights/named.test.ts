import { expect, test } from 'vitest'
import type { Db } from '~db/client.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { endAttachment } from '~/votes/end-attachment.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { whyCannotPublish } from '~/votes/policy'
import { proofCommands } from '~/votes/proof-commands.server'
import { endSentence, invalidationSentence } from '~/votes/refusals'
import { revokeProof } from '~/votes/revoke-proof.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

const voter = { displayName: 'Inès Roche', email: 'ines.roche@mairie.fr' }

test.each([
  ['Inès Roche n’est pas de cette mairie.', true], ['INÈS ROCHE n’est pas de cette mairie.', true], ['L’adresse ines.roche@mairie.fr n’existe plus.', true],
  ['L’adresse de cette personne n’existe plus.', false], ['La commune de La Roche-Inès a fusionné.', false],
])('Un motif que le registre gardera\u00a0: «\u00a0%s\u00a0» nomme, %s', (reason, names) => expect(whyCannotPublish(reason, voter)).toEqual(names ? { refused: 'reason-names-them' } : null))

test('Le registre, d’où rien ne s’efface, ne reçoit pas le nom de qui pourra partir', () =>
  inRolledBackWork(async (work) => {
    const [moderator, agent] = [await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'agentOfAurillac')]
    const { slug } = await anEdition(work.tx, { phase: 'vote' })
    const invalidate = (reason: string) => invalidateVoter(work, slug, { actorId: moderator.personId, personId: agent.personId, reason })
    const refusal = { refused: 'reason-names-them' } as const
    expect(await invalidate('Inès Roche n’est pas de cette mairie.')).toEqual(refusal)
    expect(invalidationSentence(refusal)).toMatch(/sans la nommer\.$/)
    expect(await invalidate('Cette personne n’est pas de cette mairie.')).toEqual({ refused: 'nothing-to-invalidate' })
  }))

test('Ni par un rattachement retiré, de l’écran ou de la ligne de commande', () =>
  inRolledBackWork(async (work) => {
    const [moderator, agent] = [await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'agentOfAurillac')]
    const [mine] = await listMyAttachments(work.tx, agent.personId)
    const refusal = { refused: 'reason-names-them' } as const
    expect(await endAttachment(work, { actorId: moderator.personId, attachmentId: mine?.id ?? 0, reason: 'Inès Roche n’est pas de cette mairie.' })).toEqual(refusal)
    expect(await revokeProof(work, { email: agent.email ?? '', reason: `L’adresse ${agent.email} n’existe plus.` })).toEqual(refusal)
    expect(await listMyAttachments(work.tx, agent.personId)).toEqual([mine])
    expect(endSentence(refusal)).toMatch(/sans la nommer\.$/)
    const typed = proofCommands['attachment revoke']?.run({ db: work.tx as Db, perform: (verb) => verb(work), words: [agent.email ?? ''], reason: 'Inès Roche a quitté la mairie.' })
    await expect(typed).rejects.toThrow(/sans la nommer\.$/)
  }))
