import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addAttachment } from '~/identity/add-attachment.server'
import { declareAttachment } from '~/identity/declare-attachment.server'
import { giveBrowser } from '~/identity/browser-token.server'
import { recognise } from '~/identity/proconnect/recognise.server'
import { recordProof } from '~/identity/record-proof.server'
import { writePerson } from '~/identity/register-person.server'
import { writeToActor } from '~/identity/write-to-actor.server'
import { askMailboxCode } from '~/proofs/ask-mailbox-code.server'
import { leave } from '~/rights/leave.server'
import { action as quit } from '~/routes/compte.collectivites.quitter'
import { action as openAccount } from '~/routes/connexion.profil'
import { takeFlash } from '~/ui/flash.server'
import { castVotes } from '~/votes/cast-votes.server'
import { endAttachment } from '~/votes/end-attachment.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { contextFor, posted } from '../support/identity'
import { signedIn } from '../support/talkative'

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
    expect(await endAttachment(work, { actorId: moderator.personId, attachmentId: mine?.id ?? 0, reason })).toMatchObject({ letter: true })
    expect((await subjects(work)).slice(3)).toEqual([expect.stringContaining('invalid'), expect.any(String)])
  }))

test('Qui quitte une collectivité lit qu’une lettre le confirme seulement s’il en part une', () =>
  inRolledBackWork(async (work) => {
    const { personId } = await aToldAgent(work)
    const { cookie } = await signedIn(work, personId)
    const context = contextFor(work, { cookie })
    const [mine] = await work.tx.execute<{ id: number }>(sql`select id from attachment where person_id = ${personId}`)
    const request = posted('/compte/collectivites/quitter', { attachment: String(mine?.id) }, cookie)
    const answer = (await quit({ context, request, params: {} })) as Response
    const told = await takeFlash(context, new Request('http://localhost:3000/compte/collectivites', { headers: { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' } }))
    expect(told?.flash.words).toBe('Vous ne parlez plus pour Saint-Flour (15).')
    expect(await subjects(work)).toHaveLength(3)
  }))

test('Une adresse prouvée reçoit une lettre pour chacun de ses actes', () =>
  inRolledBackWork(async (work) => {
    const { email: recipient } = await bring(work.tx, 'agentOfAurillac')
    for (const n of [1, 2, 3, 4, 5]) expect(await writeToActor(work.tx, { recipient: recipient ?? '', subject: `Reçu ${n}`, body: 'Merci.' })).toEqual(expect.any(Number))
  }))

test('Une mairie lit que l’adresse de qui demande un code n’est pas vérifiée, tant qu’elle ne l’est pas', () =>
  inRolledBackWork(async (work) => {
    const written = await writePerson(work.tx, { email, addressTold: true, network: null }, { displayName: 'Agent', profile: 'agent', function: 'Agent', organisation: '' })
    if ('refused' in written) throw new Error(written.refused)
    const [place] = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = '15187'`)
    await declareAttachment(work, { ...written, territoryId: place?.id ?? 0 })
    await asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) values (${place?.id ?? 0}, 'mairie@saint-flour.fr')`))
    const says = async () => {
      await askMailboxCode(work, written.personId)
      const [letter] = await work.tx.execute<{ body: string }>(sql`select body from letter where recipient = 'mairie@saint-flour.fr' order by id desc limit 1`)
      return /adresse n’a pas été vérifiée/.test(letter?.body ?? '')
    }
    expect(await says()).toBe(true)
    await work.tx.execute(sql`update person set address_told = false where id = ${written.personId}`)
    expect(await says()).toBe(false)
  }))

test('Ouvrir un compte à une adresse que personne n’a prouvée, le quitter et recommencer ne l’inonde pas\u00a0: un compte par quart d’heure', () =>
  inRolledBackWork(async (work) => {
    const context = contextFor(work)
    const open = async (sub: string) => {
      const { browser, setCookie } = await giveBrowser(context, new Request('http://localhost:3000/'))
      await recognise(work, { browser, told: { provider: 'idp', sub, email, name: 'Agent', siret: null, closed: false, mfa: false, idToken: 'jeton' }, returnTo: '' })
      return openAccount({ context, request: posted('/connexion/profil?par=proconnect', { displayName: 'Agent', profile: 'agent', function: 'Agent' }, setCookie.split(';')[0]), params: {} }) as Promise<Response>
    }
    expect((await open('premier')).status).toBe(303)
    const [opened] = await work.tx.execute<{ id: string }>(sql`select id from person where email = ${email}`)
    expect(await leave(work, await signedIn(work, opened?.id ?? ''))).toEqual({ left: true })
    expect(await open('premier').catch((thrown: unknown) => thrown)).toMatchObject({ status: 429 })
    expect(await subjects(work)).toEqual(['Votre compte est effacé'])
  }))
