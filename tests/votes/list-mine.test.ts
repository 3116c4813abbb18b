import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { castVotes } from '~/votes/cast-votes.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { listMyEndedVotes, listMyVotes } from '~/votes/list-mine.server'
import { MyEndedVotes } from '~/votes/my-ended-votes'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'

const reason = 'Cette adresse n’est pas celle de la mairie.'

test('Mon compte garde les soutiens qui ont pris fin, avec leur date, le motif d’une invalidation, et leur reçu', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote' })
    const [agent, mayor, moderator] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
    const [kept, taken] = [await aProposal(work.tx, edition, 'Première idée'), await aProposal(work.tx, edition, 'Deuxième idée')]
    const cast = (proposalId: number, support: boolean) => castVotes(work, edition.slug, [{ proposalId, personId: agent.personId, support }])
    for (const proposalId of [kept, taken]) await cast(proposalId, true)
    expect(await listMyEndedVotes(work.tx, agent.personId)).toEqual([])

    await cast(taken, false)
    const mine = { slug: edition.slug, edition: edition.name, territory: 'Saint-Flour (15)', endedAt: expect.any(Date) }
    expect(await listMyEndedVotes(work.tx, agent.personId)).toEqual([{ ...mine, proposalId: taken, title: 'Deuxième idée', reason: null }])
    expect((await listMyVotes(work.tx, agent.personId)).map(({ proposalId }) => proposalId)).toEqual([kept])

    await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason })
    const ended = await listMyEndedVotes(work.tx, agent.personId)
    expect(ended.find(({ proposalId }) => proposalId === kept)).toEqual({ ...mine, proposalId: kept, title: 'Première idée', reason })
    expect(ended).toHaveLength(2)
    expect(await listMyEndedVotes(work.tx, mayor.personId)).toEqual([])
    const shown = renderToStaticMarkup(createElement(MyEndedVotes, { votes: ended }))
    expect(shown).toMatch(/Invalidé le .+\u00a0: Cette adresse n’est pas celle de la mairie\./)
    expect(shown).toMatch(/Retiré par vous le /)
    for (const proposalId of [kept, taken]) expect(shown).toContain(`/consultations/${edition.slug}/propositions/${proposalId}/recu`)

    await cast(taken, true)
    expect((await listMyEndedVotes(work.tx, agent.personId)).map(({ proposalId }) => proposalId)).toEqual([kept])
  }))
