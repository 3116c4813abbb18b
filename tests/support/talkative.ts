import { sql } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import { comment } from '~db/schema/comments'
import { committee, committeeSeat, recusal } from '~db/schema/committees'
import { contribution, contributionVersion } from '~db/schema/contributions'
import { phaseMove, phaseMoveRequest } from '~db/schema/editions'
import { file } from '~db/schema/files'
import { attachment, person, roleGrant, signInCode } from '~db/schema/identity'
import { proconnectArrival, proconnectIdentity } from '~db/schema/identity/proconnect'
import { structure } from '~db/schema/identity/structures'
import { personalAccess } from '~db/schema/journal'
import { mailboxCode, proofProposal } from '~db/schema/proofs'
import { proposal, verdict } from '~db/schema/proposals'
import { report } from '~db/schema/reports'
import { askCheckpoints } from '~/checkpoints/ask-checkpoints.server'
import type { Edition } from '~/editions/edition.server'
import { grantRole } from '~/identity/grant-role.server'
import { askStructure } from '~/identity/structures/ask-structure.server'
import { listWaitingStructures } from '~/identity/structures/list-structures.server'
import { refuseStructure } from '~/identity/structures/refuse-structure.server'
import { writeJournal } from '~/journal/write-journal.server'
import { writeLetter } from '~/mail/write-letter.server'
import { codeLetter } from '~/proofs/letters'
import type { Work } from '~/work.server'
import { anApplication } from './applications'
import { bring } from './characters'
import { aContribution, themeOf } from './contributions'
import { anEdition, aProposal } from './editions'
import { contextFor } from './identity'
import { keys } from './ledger'

/** What only this person says: found anywhere, it is them. */
export const SAID = { name: 'Zéphyrine Quatrebarbes', email: 'zephyrine.q+mairie@exemple.invalid', phone: '06 99 88 77 66', role: 'Archiviste itinérante des marais' }
/** The mark of where their account was opened from. */
export const NETWORK = 'ab'.repeat(16)
/** What the mairie alone may give them. */
export const CODE = 'ABCDEFGHJKMN'
const TEXT = `Écrivez à ${SAID.name} (${SAID.email}) ou appelez le ${SAID.phone}, merci beaucoup.`

/** Signs someone in; gives what `leave` asks. `aged` moves the session's date, never the clock. */
export async function signedIn(work: Work, personId: string, aged = '0 minutes') {
  const { sessions } = contextFor(work)
  const cookie = (await sessions.start(personId)).split(';')[0] ?? ''
  const sessionId = sessions.sessionIdOf(cookie)
  await work.tx.execute(sql`update session set created_at = now() - ${aged}::interval where id = ${sessionId}`)
  return { personId, sessionId, cookie }
}

/** Someone who typed who they are in every place where one can. */
export async function aTalkativeLife(work: Work) {
  const { tx } = work
  const { personId: id } = await bring(tx, 'newcomerOfAurillac')
  const other = await bring(tx, 'administrator')
  await tx.update(person).set({ displayName: SAID.name, email: SAID.email, function: SAID.role, organisation: `Chez ${SAID.name}`, network: NETWORK }).where(sql`id = ${id}`)
  await tx.update(attachment).set({ level: 'proven', provenAt: sql`now()` }).where(sql`person_id = ${id}`)
  await tx.insert(attachment).values({ personId: id, territoryId: sql`(select max(id) from territory)`, revokedAt: sql`now()`, revokedReason: TEXT })
  const [mine] = await tx.select({ id: attachment.id }).from(attachment).where(sql`person_id = ${id}`)
  const { personId: colleague } = await bring(tx, 'agentOfAurillac')
  const [theirs] = await tx.select({ id: attachment.id }).from(attachment).where(sql`person_id = ${colleague}`)
  const asker = { displayName: SAID.name, function: SAID.role, profile: 'Agent', email: SAID.email, addressTold: false }
  const letterId = await writeLetter(tx, codeLetter('mairie@aurillac.exemple.invalid', { territory: 'Aurillac', asker, code: CODE, site: work.publicUrl }))
  await tx.insert(mailboxCode).values({ attachmentId: mine?.id ?? 0, letterId, codeHash: 'd', expiresAt: sql`now()` })
  await tx.insert(proofProposal).values({ attachmentId: mine?.id ?? 0, reason: TEXT, proposedBy: other.personId, droppedBy: other.personId, droppedAt: sql`now()` })
  await tx.insert(proofProposal).values({ attachmentId: theirs?.id ?? 0, reason: TEXT, proposedBy: id })
  await grantRole(work, { email: SAID.email, role: 'moderator', reason: TEXT })
  await tx.insert(roleGrant).values({ personId: other.personId, role: 'committee_member', reason: TEXT, grantedBy: id })
  await tx.insert(signInCode).values({ email: SAID.email, codeHash: 'a', browserHash: 'b', expiresAt: sql`now()` })
  await writeLetter(tx, { recipient: SAID.email, subject: SAID.name, body: TEXT })
  await tx.insert(proconnectIdentity).values({ provider: 'https://fournisseur.invalid', sub: `sub de ${SAID.name}`, personId: id })
  await tx.insert(proconnectArrival).values({ browserHash: 'c', provider: 'https://fournisseur.invalid', sub: `autre sub de ${SAID.name}`, email: SAID.email, name: SAID.name, mfa: true, idToken: SAID.email })

  const edition = await anEdition(tx, { phase: 'consultation' })
  const [author, proposalId] = [await bring(tx, 'agentOfAurillac'), await aProposal(tx, edition)]
  const contributionId = await aContribution(tx, edition, { author: { ...author, personId: id, function: SAID.role }, title: `Appeler ${SAID.name}`, text: TEXT })
  await tx.update(contribution).set({ beneficiaries: SAID.name, usedIn: TEXT, organisation: SAID.name, withdrawnAt: sql`now()`, withdrawnReason: TEXT }).where(sql`id = ${contributionId}`)
  await tx.insert(contributionVersion).values({ contributionId, number: 2, title: SAID.name, text: TEXT, details: { usedIn: TEXT }, savedBy: id })
  await tx.insert(file).values({ id: crypto.randomUUID(), contributionId, slot: 1, addedBy: id, name: `${SAID.name}.pdf`, type: 'application/pdf', size: 1, sha256: Buffer.alloc(32) })
  await tx.insert(proposal).values({ editionId: edition.id, number: 99, themeId: await themeOf(tx, edition), title: SAID.name, summary: TEXT, createdBy: id })
  await tx.insert(contribution).values({ editionId: edition.id, kind: 'need', authorId: id, authorProfile: 'agent', authorFunction: SAID.role, title: SAID.name, text: TEXT, themeId: await themeOf(tx, edition) })
  const judged = await aContribution(tx, edition, { author: await bring(tx, 'partner') })
  await tx.insert(verdict).values({ contributionId: judged, editionId: edition.id, kind: 'rejected', reason: TEXT, decidedBy: id })
  await talk(work, { edition, contributionId, judged, id, other: other.personId })
  const fileId = await anApplication(tx, edition, proposalId, { ...author, personId: id }, 'accepted')
  await tx.update(application).set({ motivation: TEXT, means: TEXT, calendar: TEXT, decisionReason: TEXT, decidedBy: id }).where(sql`id = ${fileId}`)
  await tx.insert(phaseMove).values({ editionId: edition.id, kind: 'vote', boundary: 'opens', movedFrom: edition.at, movedTo: new Date(0), reason: TEXT, movedBy: id })
  await tx.insert(phaseMoveRequest).values({ editionId: edition.id, kind: 'vote', boundary: 'opens', movedFrom: edition.at, movedTo: new Date(0), reason: TEXT, askedBy: id, askedAt: edition.at })
  const [sitting] = await tx.insert(committee).values({ editionId: edition.id, number: 1, heldAt: edition.at, quorum: 1 }).returning({ id: committee.id })
  const [seat] = await tx.insert(committeeSeat).values({ committeeId: sitting?.id ?? 0, personId: id, organisation: SAID.name }).returning({ id: committeeSeat.id })
  await tx.insert(recusal).values({ seatId: seat?.id ?? 0, proposalId, reason: TEXT })
  for (const object of [`person:${id}`, `attachment:${mine?.id}`, `contribution:${contributionId}`, `application:${fileId}`])
    await writeJournal(work, { actorId: other.personId, editionId: null, act: 'role-grant', object, reason: TEXT, details: { title: SAID.name } })
  await writeJournal(work, { actorId: id, editionId: edition.id, act: 'reject', object: 'contribution:0', reason: TEXT })
  await tx.insert(personalAccess).values({ day: '2026-01-01', actorId: other.personId, page: 'voters', personId: id })
  await askCheckpoints(work, await anOpenVote(work), SAID.email, keys)
  await askForStructures(work, id, colleague)
  return { id, contributionId, fileId, who: await signedIn(work, id) }
}

/** What they said of what others deposited, what others said of it, and what the team did about it. */
async function talk({ tx, ...work }: Work, { edition, contributionId, judged, id, other }: { edition: Edition; contributionId: number; judged: number; id: string; other: string }) {
  const said = { editionId: edition.id, contributionId: judged, authorProfile: 'agent' as const }
  const [mine, theirs] = await tx.insert(comment).values([
    { ...said, authorId: id, authorFunction: SAID.role, organisation: SAID.name, text: TEXT, isQuestion: true },
    { ...said, authorId: other, text: 'Merci.', hiddenAt: edition.at, hiddenBy: id, hiddenReason: TEXT },
  ]).returning({ id: comment.id })
  await tx.insert(report).values([
    { contributionId: judged, commentId: theirs?.id ?? 0, reporterId: id, reason: 'other', text: TEXT },
    { contributionId: judged, commentId: mine?.id ?? 0, reporterId: other, reason: 'other', text: TEXT, decision: 'kept', decidedAt: edition.at, decidedBy: id, decisionReason: TEXT },
    { contributionId, reporterId: other, reason: 'other', text: TEXT },
  ])
  await writeJournal({ tx, ...work }, { actorId: other, editionId: edition.id, act: 'hide-comment', object: `comment:${mine?.id}`, reason: TEXT })
}

/** One that a colleague asked for too, refused; one asked for alone, refused; one that waits for the colleague too. */
async function askForStructures(work: Work, id: string, colleague: string) {
  const { personId: actorId } = await bring(work.tx, 'moderatorOnDuty')
  const ask = (personId: string, siren: string) => askStructure(work, { personId, siren, name: `Cabinet ${SAID.name}`, kind: 'public_body' })
  for (const [siren, askers] of [['251500013', [id, colleague]], ['251500021', [id]]] as const) {
    for (const personId of askers) await ask(personId, siren)
    const [waiting] = await listWaitingStructures(work.tx)
    const refused = await refuseStructure(work, { actorId, structureId: waiting?.id ?? 0, reason: 'Ce n’est pas une structure publique.' })
    if ('refused' in refused) throw new Error(refused.refused)
    await work.tx.update(structure).set({ refusedReason: TEXT }).where(sql`id = ${waiting?.id}`)
    await writeJournal(work, { actorId, editionId: null, act: 'structure-refuse', object: `structure:${waiting?.id}`, reason: TEXT, details: { title: SAID.name } })
  }
  for (const personId of [id, colleague]) await ask(personId, '251500039')
}

const anOpenVote = async (work: Work) => (await anEdition(work.tx, { phase: 'vote' })).slug
