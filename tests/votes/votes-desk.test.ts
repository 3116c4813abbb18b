import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { addAttachment } from '~/identity/add-attachment.server'
import { chooseAttachment } from '~/identity/choose-attachment.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import { rulesOf2021 } from '~/editions/rules'
import { action } from '~/routes/moderation.$slug.votes'
import { takeFlash } from '~/ui/flash.server'
import { findVoters } from '~/votes/find-voters.server'
import { VotersToJudge } from '~/votes/voters-to-judge'
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
    expect(told?.flash.words).toContain(`${agent.displayName}, pour Saint-Flour (15), sont invalidés`)
  }))

test.each([false, true])('Qui vote pour deux collectivités n’est là qu’une fois, avec les deux, et le message les nomme (comptes cachés\u00a0: %s)', (hidden) =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
    const [agent, moderator] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
    const [aurillac] = await work.tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = '15014'`)
    await addAttachment(work, { personId: agent.personId, territoryId: aurillac?.id ?? 0 })
    await work.tx.execute(sql`update attachment set level = 'proven', proven_at = now() where person_id = ${agent.personId} and level = 'declared'`)
    for (const { id } of await listMyAttachments(work.tx, agent.personId)) {
      await chooseAttachment(work, { personId: agent.personId, attachmentId: id })
      await castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition), personId: agent.personId, support: true }])
    }

    const voters = await findVoters(work.tx, edition, 'Aurillac')
    expect(voters.map(({ personId, territories }) => [personId, territories])).toEqual([[agent.personId, ['Aurillac (15)', 'Saint-Flour (15)']]])
    const html = renderToStaticMarkup(createElement(VotersToJudge, { words: 'Aurillac', voters, isHidden: hidden, closed: null, refused: null }))
    expect(html.match(/Aurillac \(15\), Saint-Flour \(15\)/g)).toHaveLength(2)

    const place = `/moderation/${edition.slug}/votes?q=Aurillac`
    const answer = await action(asked(work, { viewer: moderator, address: place, params: { slug: edition.slug }, form: { voter: agent.personId, reason: 'Une adresse qui n’est pas celle de la mairie.' } }))
    const [cookie = ''] = (answer instanceof Response ? (answer.headers.get('set-cookie') ?? '') : '').split(';')
    const told = await takeFlash({ publicUrl: 'http://site.example' }, new Request(`http://site.example${place}`, { headers: { cookie } }))
    expect(told?.flash.words).toContain(`${agent.displayName}, pour Aurillac (15), Saint-Flour (15), sont invalidés`)
  }))
