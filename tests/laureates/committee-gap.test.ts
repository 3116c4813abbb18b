import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { againstCommittee } from '~/laureates/against-committee'
import { CommitteeGap } from '~/laureates/committee-gap'
import { readDeskPage } from '~/laureates/desk.server'
import { aCommittee } from '../support/applications'
import { inRolledBackWork } from '../support/database'
import { aProposal } from '../support/editions'
import { aLaunch, aSentList } from '../support/laureates'

const said = (gap: ReturnType<typeof againstCommittee>) =>
  renderToStaticMarkup(createElement(CommitteeGap, { gap })).replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ').trim()

test('Avant de publier, la liste nomme ce que le second comité a retenu et qu’elle ne porte pas', () =>
  inRolledBackWork(async (work) => {
    const launch = await aLaunch(work)
    const { edition, confirmer, proposalId } = launch
    const others = [await aProposal(work.tx, edition, 'Une carte des équipements'), await aProposal(work.tx, edition, 'Un agenda partagé')]
    await aSentList(work, launch, [100])
    expect((await readDeskPage(work.tx, edition.slug, confirmer, undefined)).gap).toEqual({ left: [], beyond: [] })

    await aCommittee(work.tx, edition, 2, { [proposalId]: 'not-kept', [others[0] ?? 0]: 'kept', [others[1] ?? 0]: 'kept' })
    const { gap } = await readDeskPage(work.tx, edition.slug, confirmer, undefined)
    expect(said(gap)).toMatch(/^La liste s’écarte du second comité 2 propositions retenues par le second comité ne sont pas sur la liste : n° \d+, Une carte des équipements n° \d+, Un agenda partagé 1 lauréat de la liste n’a pas été retenu par le second comité : Le lauréat n° 1 \(proposition non retenue\)$/)
  }))

const line = { id: 7, title: 'Un guichet', proposal: { id: 1 }, contribution: { id: 10 } }
const on = (proposal: number | null, outcome: 'kept' | 'not-kept' | 'deferred') => ({
  outcome, proposal: proposal ? { id: proposal, number: proposal, title: 'P' } : null, contribution: proposal ? null : { id: 10, title: 'C' },
})

test.each([
  ['un comité qui n’a rien décidé', [], [], []],
  ['la proposition retenue', [on(1, 'kept')], [], []],
  ['la contribution retenue, quoi qu’il en soit de sa proposition', [on(1, 'deferred'), on(null, 'kept')], [], []],
  ['la proposition reportée', [on(1, 'deferred')], [], ['deferred']],
  ['une proposition jamais examinée', [on(2, 'not-kept')], [], [null]],
  ['une autre retenue', [on(1, 'kept'), on(2, 'kept')], ['n°\u00a02, P'], []],
])('Une liste d’un lauréat, et %s', (_, decisions, left, outcomes) => {
  const gap = againstCommittee(decisions, [line])
  expect([gap.left, gap.beyond.map(({ outcome }) => outcome)]).toEqual([left, outcomes])
})
