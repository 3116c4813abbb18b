import { describe, expect, test } from 'vitest'
import { proconnectIdentity } from '~db/schema/identity/proconnect'
import { declareAttachment } from '~/identity/declare-attachment.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { answerSiret } from '~/identity/proconnect/answer-siret.server'
import { isSiretAsked } from '~/identity/proconnect/policy'
import { readSiret } from '~/identity/proconnect/read-siret.server'
import { findTied, tieSession } from '~/identity/proconnect/session.server'
import { recordProof } from '~/identity/record-proof.server'
import { endAttachment, leaveTerritory } from '~/votes/end-attachment.server'
import { revokeProof } from '~/votes/revoke-proof.server'
import type { Work } from '~/work.server'
import { bring } from '../../support/characters'
import { inRolledBackWork } from '../../support/database'
import { contextFor, cookiesOf } from '../../support/identity'

const SIRET = '21150187900012'
const reason = 'Le fournisseur donne ce SIRET à tous ses utilisateurs.'

/** An agent of Saint-Flour whose provider tells its SIRET, with what the site asks them and what becomes of their yes. */
async function told(work: Work) {
  const agent = await bring(work.tx, 'agentOfSaintFlour')
  const { personId } = agent
  const territoryId = agent.attachment?.territoryId ?? 0
  const { sessions } = contextFor(work)
  const sessionId = sessions.sessionIdOf(cookiesOf(new Response(null, { headers: { 'set-cookie': await sessions.start(personId, { door: 'proconnect' }) } }))) ?? ''
  await work.tx.insert(proconnectIdentity).values({ provider: 'idp', sub: 'malik', personId })
  await tieSession(work, sessionId, { provider: 'idp', sub: 'malik', email: null, name: '', siret: SIRET, closed: false, mfa: false, idToken: 'jeton' })
  const mine = () => listMyAttachments(work.tx, personId)
  const isAsked = async () => {
    const tied = await findTied(work.tx, sessionId)
    return tied ? isSiretAsked(agent, await mine(), await readSiret(work.tx, tied), false) : null
  }
  return { agent, personId, territoryId, mine, isAsked, sayYes: () => answerSiret(work, { personId, sessionId, territoryId }), finding: async () => readSiret(work.tx, { siret: SIRET, closed: false, personId }) }
}

describe('Un SIRET dont l’équipe a retiré le rattachement', () => {
  test.each(['la modération', 'la ligne de commande'])('par %s\u00a0: n’est plus demandé, ni prouvé par un oui', (by) =>
    inRolledBackWork(async (work) => {
      const { agent, personId, territoryId, mine, isAsked, sayYes, finding } = await told(work)
      const moderator = await bring(work.tx, 'moderatorOnDuty')
      if (by === 'la modération') await endAttachment(work, { actorId: moderator.personId, attachmentId: (await mine())[0]?.id ?? 0, reason })
      else await revokeProof(work, { email: agent.email ?? '', reason })
      expect(await finding()).toEqual({ found: false, refused: 'ended-by-team' })
      expect(await sayYes()).toEqual({ refused: 'ended-by-team' })
      await declareAttachment(work, { personId, territoryId })
      expect(await isAsked()).toBe(false)
      expect(await sayYes()).toEqual({ refused: 'ended-by-team' })
      expect((await mine()).map(({ level }) => level)).toEqual(['declared'])
      await recordProof(work, { personId, territoryId, proof: 'mailbox' })
      expect((await mine()).map(({ level }) => level)).toEqual(['proven'])
    }))

  test('se prouve encore, quand c’est la personne qui l’a quittée', () =>
    inRolledBackWork(async (work) => {
      const { personId, mine, isAsked, sayYes } = await told(work)
      await leaveTerritory(work, { personId, attachmentId: (await mine())[0]?.id ?? 0 })
      expect(await isAsked()).toBe(true)
      expect(await sayYes()).toEqual({ proven: 'Saint-Flour' })
    }))
})
