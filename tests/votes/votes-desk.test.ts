import { expect, test } from 'vitest'
import { action } from '~/routes/moderation.$slug.votes'
import { takeFlash } from '~/ui/flash.server'
import { castVotes } from '~/votes/cast-votes.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { asked } from '../support/requests'

test('Après une invalidation, la page dit de qui, au-dessus de la même recherche', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote' })
    const [agent, moderator] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
    await castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition), personId: agent.personId, support: true }])
    const place = `/moderation/${edition.slug}/votes?q=Saint-Flour`
    const answer = await action(asked(work, { viewer: moderator, address: place, params: { slug: edition.slug }, form: { voter: agent.personId, reason: 'Une adresse qui n’est pas celle de la mairie.' } }))
    if (!(answer instanceof Response)) throw new Error('nothing was invalidated')
    expect(answer.headers.get('location')).toBe(place)
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
    const told = await takeFlash({ publicUrl: 'http://site.example' }, new Request(`http://site.example${place}`, { headers: { cookie } }))
    expect(told?.flash.words).toContain(`${agent.displayName} (Saint-Flour) sont invalidés`)
  }))
