import { expect, test } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { loader } from '~/routes/consultations.$slug.propositions.$id'
import { castVotes } from '~/votes/cast-votes.server'
import { readMyBallot } from '~/votes/my-ballot.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked } from '../support/requests'

test('Un soutien, et celui d’un collègue, nomment la commune avec son département\u00a0: des milliers partagent leur nom', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote' })
    const [agent, mayor] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'mayorOfSaintFlour')]
    const proposalId = await aProposal(work.tx, edition)
    await castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support: true }])
    expect((await readMyBallot(work.tx, await findEdition(work.tx, edition.slug), agent)).supports).toMatchObject([{ territory: 'Saint-Flour (15)' }])
    expect(await loader(asked(work, { viewer: mayor, params: { slug: edition.slug, id: String(proposalId) } }))).toMatchObject({ colleagueOf: 'Saint-Flour (15)' })
  }))
