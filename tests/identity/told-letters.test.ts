import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addAttachment } from '~/identity/add-attachment.server'
import { recordProof } from '~/identity/record-proof.server'
import { writePerson } from '~/identity/register-person.server'
import { writeToActor } from '~/identity/write-to-actor.server'
import { castVotes } from '~/votes/cast-votes.server'
import { endAttachment } from '~/votes/end-attachment.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'

const email = 'agent@mairie.exemple.invalid'
const reason = 'Cette personne n’est pas de la mairie.'

/** An agent of Saint-Flour whose address a provider told, and whose own acts have already had their three letters. */
async function aToldAgent(work: Work) {
  const written = await writePerson(work.tx, { email, addressTold: true, network: null }, { displayName: 'Agent', profile: 'agent', function: 'Agent', organisation: '' })
  if ('refused' in written) throw new Error(written.refused)
  const { personId } = written
  const [place] = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = '15187'`)
  await addAttachment(work, { personId, territoryId: place?.id ?? 0 })
  await recordProof(work, { personId, territoryId: place?.id ?? 0, proof: 'siret', siret: '21150187900012' })
  for (const n of [1, 2, 3]) await writeToActor(work.tx, { recipient: email, subject: `Reçu ${n}`, body: 'Merci.' })
  return { personId, moderator: await bring(work.tx, 'moderatorOnDuty') }
}

const subjects = async ({ tx }: Work) => (await tx.execute<{ subject: string }>(sql`select subject from letter where recipient = ${email} order by id`)).map(({ subject }) => subject)

test('Une adresse que personne n’a prouvée n’est pas inondée par les actes de qui s’en sert\u00a0: trois lettres par quart d’heure', () =>
  inRolledBackWork(async (work) => {
    await aToldAgent(work)
    expect(await writeToActor(work.tx, { recipient: email, subject: 'Reçu 4', body: 'Merci.' })).toBeNull()
    expect(await subjects(work)).toEqual(['Reçu 1', 'Reçu 2', 'Reçu 3'])
    await work.tx.execute(sql`update letter set written_at = now() - interval '16 minutes'`)
    expect(await writeToActor(work.tx, { recipient: email, subject: 'Reçu 4', body: 'Merci.' })).toEqual(expect.any(Number))
  }))

test('Ce que la modération décide est toujours écrit à la personne, même à une adresse qui a eu ses trois lettres', () =>
  inRolledBackWork(async (work) => {
    const { personId, moderator } = await aToldAgent(work)
    const edition = await anEdition(work.tx, { phase: 'vote' })
    await castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition), personId, support: true }])
    expect(await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId, reason })).toMatchObject({ reach: { people: 1, letters: 1 } })
    const [mine] = await work.tx.execute<{ id: number }>(sql`select id from attachment where person_id = ${personId}`)
    await endAttachment(work, { actorId: moderator.personId, attachmentId: mine?.id ?? 0, reason })
    expect((await subjects(work)).slice(3)).toEqual([expect.stringContaining('invalid'), expect.any(String)])
  }))

test('Une adresse prouvée reçoit une lettre pour chacun de ses actes', () =>
  inRolledBackWork(async (work) => {
    const { email: recipient } = await bring(work.tx, 'agentOfAurillac')
    for (const n of [1, 2, 3, 4, 5]) expect(await writeToActor(work.tx, { recipient: recipient ?? '', subject: `Reçu ${n}`, body: 'Merci.' })).toEqual(expect.any(Number))
  }))
