import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addAttachment } from '~/identity/add-attachment.server'
import { askCode } from '~/identity/ask-code.server'
import { enterCode } from '~/identity/enter-code.server'
import { linkByCode, linkIdentity } from '~/identity/proconnect/link.server'
import { recognise } from '~/identity/proconnect/recognise.server'
import { proveAddress } from '~/identity/prove-address.server'
import { registerTold } from '~/identity/proconnect/register-told.server'
import { recordProof } from '~/identity/record-proof.server'
import { writePerson } from '~/identity/register-person.server'
import { revokeAttachment } from '~/identity/revoke-attachment.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { introduceAgain } from '~/proofs/introduce-again.server'
import { castVotes } from '~/votes/cast-votes.server'
import { readTally } from '~/votes/tally.server'
import type { Work } from '~/work.server'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { contextFor, readCode } from '../support/identity'

const email = 'maire@mairie.exemple.invalid'
const browser = 'a'.repeat(64)
const told = { provider: 'idp', email: null, name: 'x', siret: null, closed: false, mfa: false, idToken: 'jeton' }

/** An account that ProConnect opened on an address it told, proven by its mairie for Saint-Flour, and the vote it gave. */
async function anAccount(work: Work) {
  const written = await writePerson(work.tx, { email, addressTold: true, network: null }, { displayName: 'Quelqu’un', profile: 'agent', function: 'Agent', organisation: '' })
  if ('refused' in written) throw new Error(written.refused)
  const { personId } = written
  const link = async (sub: string) => {
    await recognise(work, { browser: sub, told: { ...told, sub }, returnTo: '' })
    await linkIdentity(work, { browser: sub, personId })
  }
  await link('premier')
  const [place] = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = '15187'`)
  const territoryId = place?.id ?? 0
  await addAttachment(work, { personId, territoryId })
  await recordProof(work, { personId, territoryId, proof: 'mailbox' })
  const edition = await anEdition(work.tx, { phase: 'vote' })
  const proposals = [await aProposal(work.tx, edition, 'Une idée'), await aProposal(work.tx, edition, 'Une autre idée')] as const
  const vote = async (proposalId: number) => (await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])).verdicts[0]
  expect(await vote(proposals[0])).toEqual({ seq: 1 })
  const prove = async () => {
    await askCode(work, { email, browser })
    await enterCode(work, { browser, code: (await readCode(work, email)).replace(' ', '') })
  }
  const mine = async () => (await listMyAttachments(work.tx, personId)).map(({ name, level }) => `${name} ${level}`)
  const counted = async () => (await readTally(work.tx, edition.slug))?.counts?.map(({ territories }) => territories)
  return { personId, territoryId, proposals, vote, link, prove, mine, counted }
}

test('Qui prouve l’adresse ne vote pas pour la collectivité d’un autre\u00a0; le vote déjà donné, prouvé alors, compte toujours', () =>
  inRolledBackWork(async (work) => {
    const { proposals, vote, prove, mine, counted } = await anAccount(work)
    await prove()
    expect(await mine()).toEqual([])
    expect(await vote(proposals[1])).toEqual({ refused: 'no-territory' })
    expect(await counted()).toEqual([1, 0])
  }))

test('Toute preuve revient, celle de la mairie aussi, à qui relie le même compte ProConnect, et à lui seul', () =>
  inRolledBackWork(async (work) => {
    const { proposals, vote, link, prove, mine } = await anAccount(work)
    await prove()
    await link('autre')
    expect(await mine()).toEqual([])
    await link('premier')
    expect(await mine()).toEqual(['Saint-Flour proven'])
    expect(await vote(proposals[1])).toEqual({ seq: 2 })
  }))

test('Ce qui a été déclaré de nouveau entre-temps n’est pas doublé', () =>
  inRolledBackWork(async (work) => {
    const { personId, territoryId, link, prove, mine } = await anAccount(work)
    await prove()
    await addAttachment(work, { personId, territoryId })
    await link('premier')
    expect(await mine()).toEqual(['Saint-Flour proven'])
  }))

test('Ce que l’équipe a retiré depuis ne revient pas prouvé par un compte relié de nouveau', () =>
  inRolledBackWork(async (work) => {
    const { personId, territoryId, link, prove, mine } = await anAccount(work)
    await prove()
    await addAttachment(work, { personId, territoryId })
    await revokeAttachment(work, { personId, territoryId, reason: 'La mairie ne connaît pas cette personne.', byTeam: true })
    await link('premier')
    expect(await mine()).toEqual([])
  }))

test('Prouvé pour un agent, un rattachement mis de côté revient déclaré à qui se dit élu depuis', () =>
  inRolledBackWork(async (work) => {
    const { personId, link, prove, mine } = await anAccount(work)
    await prove()
    expect(await introduceAgain(work, { personId, displayName: 'Quelqu’un', profile: 'elected', function: 'Maire', organisation: '' })).toEqual({ proofsEnded: false })
    await link('premier')
    expect(await mine()).toEqual(['Saint-Flour declared'])
  }))

test('Un code attendu d’une mairie ne prouve pas un autre profil que celui qu’elle a lu, mis de côté entre-temps ou non', () =>
  inRolledBackWork(async (work) => {
    const { personId, link, prove, mine } = await anAccount(work)
    await work.tx.execute(sql`update attachment set level = 'declared', proven_at = null, proof = null where person_id = ${personId}`)
    const [code] = await work.tx.execute<{ id: number }>(sql`
      insert into mailbox_code (attachment_id, code_hash, expires_at) select id, 'x', now() + interval '15 days' from attachment where person_id = ${personId} returning id`)
    await prove()
    expect(await introduceAgain(work, { personId, displayName: 'Quelqu’un', profile: 'elected', function: 'Maire', organisation: '' })).toEqual({ proofsEnded: true })
    await link('premier')
    expect(await mine()).toEqual(['Saint-Flour declared'])
    expect(await work.tx.execute(sql`select from mailbox_code where id = ${code?.id ?? 0} and expires_at > ${(await work.at()).toISOString()}`)).toHaveLength(0)
  }))

test('Qui relie un second compte ProConnect par un code, dans la session du premier, les garde tous les deux', () =>
  inRolledBackWork(async (work) => {
    const { personId, mine } = await anAccount(work)
    await recognise(work, { browser, told: { ...told, sub: 'second' }, returnTo: '' })
    await askCode(work, { email, browser })
    expect(await linkByCode(work, { browser, code: (await readCode(work, email)).replace(' ', ''), signedIn: personId })).toMatchObject({ personId })
    expect(await mine()).toEqual(['Saint-Flour proven'])
    expect(await work.tx.execute(sql`select from proconnect_identity where person_id = ${personId}`)).toHaveLength(2)
  }))

test('Qui ProConnect connaît sous l’adresse d’un collègue ouvre son compte à une autre, qu’il vient de prouver', () =>
  inRolledBackWork(async (work) => {
    await anAccount(work)
    await recognise(work, { browser, told: { ...told, email, sub: 'collegue' }, returnTo: '' })
    await askCode(work, { email: 'collegue@mairie.exemple.invalid', browser })
    expect(await linkByCode(work, { browser, code: (await readCode(work, 'collegue@mairie.exemple.invalid')).replace(' ', ''), signedIn: null })).toEqual({ personId: null, email: 'collegue@mairie.exemple.invalid' })
    const opened = await registerTold(work, { browser, network: null, introduction: { displayName: 'Un collègue', profile: 'agent', function: 'Agent', organisation: '' } })
    expect(opened).toMatchObject({ told: { sub: 'collegue' } })
    expect(await work.tx.execute(sql`select email, address_told from person where display_name = 'Un collègue'`)).toEqual([{ email: 'collegue@mairie.exemple.invalid', address_told: false }])
  }))

test('Deux codes tapés en même temps pour la même adresse ne la donnent qu’une fois : le second ne ferme ni ne met rien de côté', () =>
  inRolledBackWork(async (work) => {
    const { personId, territoryId, prove, mine } = await anAccount(work)
    await prove()
    await addAttachment(work, { personId, territoryId })
    await contextFor(work).sessions.start(personId)
    // As whoever read that nobody had proven it, before the first one committed.
    await proveAddress(work, { personId, email, signedIn: null })
    expect(await mine()).toEqual(['Saint-Flour declared'])
    expect(await work.tx.execute(sql`select from session where person_id = ${personId}`)).toHaveLength(1)
  }))
