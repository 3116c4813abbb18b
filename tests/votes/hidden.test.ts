import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { rulesOf2021 } from '~/editions/rules'
import { type Edition, findEdition } from '~/editions/edition.server'
import { checkMove } from '~/editions/check-move.server'
import { findViewer } from '~/identity/find-viewer.server'
import { listProposals } from '~/proposals/list-proposals.server'
import { ballotOrder } from '~/votes/ballot-order'
import { openReceipts } from '~/votes/receipts.server'
import { CheckpointsSection } from '~/checkpoints/checkpoints-section'
import { LedgerExplained } from '~/votes/ledger-explained'
import { castVotes } from '~/votes/cast-votes.server'
import { listCheckpoints } from '~/checkpoints/list-checkpoints.server'
import { listLedgerLines } from '~/votes/ledger-lines.server'
import { readMyBallot } from '~/votes/my-ballot.server'
import { publishCheckpoint } from '~/checkpoints/publish-checkpoint.server'
import { readTally } from '~/votes/tally.server'
import { readTurnout } from '~/votes/turnout.server'
import { withApi } from '../support/api'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { manyAgents } from '../support/votes'
import type { Work } from '~/work.server'

const DAY = 86_400_000
const launchCloses = ({ calendar }: Edition) => calendar.find(({ kind }) => kind === 'launch')?.closesAt ?? new Date(0)

/** Everything a third party can read of a vote: what the pages are made of, the API's bodies and its ETags. */
async function everythingShown(work: Work, slug: string): Promise<string> {
  await publishCheckpoint(work, slug, keys)
  const edition = await findEdition(work.tx, slug)
  const { at: _, ...asked } = edition
  const shown: unknown[] = [
    asked,
    await readTally(work.tx, slug),
    await readTurnout(work.tx, edition),
    await listLedgerLines(work.tx, edition, null, 100),
    await listCheckpoints(work.tx, edition, { limit: 100 }),
    await listProposals(work.tx, edition.id, { order: ballotOrder(edition, true, null), limit: 100 }),
    await checkMove(work.tx, slug, { kind: 'launch', boundary: 'closes', to: new Date(launchCloses(edition).getTime() + DAY) }),
  ]
  await withApi(work.tx, async (ask) => {
    for (const path of ['proposals', 'tally', 'ledger?from=1', 'ledger.jsonl', 'checkpoint', 'checkpoints']) {
      const response = await ask(`editions/${slug}/${path}`)
      shown.push(response.status, response.headers.get('etag'), await response.text())
    }
  })
  return JSON.stringify(shown)
}

describe('Des comptes cachés le sont partout', () => {
  test.each([[true], [false]])('cachés : %s', (hidden) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
      const proposals = [await aProposal(work.tx, edition, 'Première idée'), await aProposal(work.tx, edition, 'Deuxième idée')]
      const people = await manyAgents(work.tx, 7)
      const before = await everythingShown(work, edition.slug)
      await castVotes(work, edition.slug, people.map((personId) => ({ proposalId: proposals[1] ?? 0, personId, support: true })))
      expect((await everythingShown(work, edition.slug)) === before).toBe(hidden)

      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      expect(await readTally(work.tx, edition.slug)).toMatchObject({ hidden: false, counts: [{ territories: 0 }, { territories: 7 }] })
    }))

  test.each([[true], [false]])('jusque dans le reçu et la page de qui vote, où la ligne du registre les dirait ; cachés : %s', (hidden) =>
    inRolledBackWork(async (work) => {
      const { id, slug } = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
      const proposalId = await aProposal(work.tx, { id })
      const [personId = '', ...others] = await manyAgents(work.tx, 3)
      await castVotes(work, slug, others.map((other) => ({ proposalId, personId: other, support: true })))
      const wish = { proposalId, personId, support: true }
      const answer = async () => {
        const cast = await castVotes(work, slug, [wish])
        const [verdict] = cast.verdicts
        return openReceipts(work.tx, keys, cast)(verdict && 'seq' in verdict ? verdict.seq : 0)
      }
      const first = await answer()
      expect(await answer()).toEqual(first)
      expect(/seq|head|proof/.test(JSON.stringify(first))).toBe(!hidden)

      const viewer = await findViewer(work.tx, personId)
      const seqShown = async () => (await readMyBallot(work.tx, await findEdition(work.tx, slug), viewer)).supports.map(({ seq }) => seq)
      expect(await seqShown()).toEqual([hidden ? null : expect.any(Number)])
      await placeCalendar(work.tx, id, 'vote', 'just-closed')
      expect(await seqShown()).toEqual([expect.any(Number)])
    }))
})

test.each([[true], [false]])('La page du registre ne dit pas qu’on peut recompter, ni garder un point de contrôle, tant que c’est caché\u00a0: %s', (isHidden) => {
  const page = [
    createElement(LedgerExplained, { ballotHash: null, isHidden }),
    createElement(CheckpointsSection, { slug: 'vote', items: [], total: 0, vote: null, isHidden, canAsk: false }),
  ].map((part) => renderToStaticMarkup(part)).join('')
  const now = ['est écrit ici', 'Chacun peut recompter', 'gardez-en un', 'Gardez-en une']
  expect(now.filter((words) => page.includes(words))).toEqual(isHidden ? [] : now)
  expect(page.includes('gardez votre reçu')).toBe(isHidden)
})
