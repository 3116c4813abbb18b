import { expect, test, vi } from 'vitest'
import { hear, type Message } from '~/live/hear'
import type { Tally } from '~/live/tally'
import { castVotes } from '~/votes/cast-votes.server'
import { openPerform } from '~/work.server'
import { openDatabase } from '~db/client.server'
import { openTestDatabase } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { openInstance, openScreen } from '../support/live'
import { manyAgents } from '../support/votes'

test('Un écran venu pendant que les comptes bougent ne garde pas un compte revenu à ce qu’il était', async () => {
  const url = await openTestDatabase()
  const { db, close } = openDatabase(url, { max: 2 })
  const instance = await openInstance(url, { heedMs: 60_000 })
  const edition = await anEdition(db, { phase: 'vote' })
  const [first, second] = [await aProposal(db, edition, 'Première idée'), await aProposal(db, edition, 'Deuxième idée')]
  const [hesitant = '', other = ''] = await manyAgents(db, 2)
  /** A vote of which this instance has not been told yet. */
  const castUntold = (support: boolean) => openPerform(db, () => {}, '')((work) => castVotes(work, edition.slug, [{ proposalId: first, personId: hesitant, support }]))

  const before = await openScreen(instance.address)
  before.watch(edition.slug)
  await instance.vote(hesitant, edition.slug, first)
  await vi.waitFor(() => expect(before.heard.at(-1)).toMatchObject({ seq: 3 }), 8_000)
  await castUntold(false)

  const late = await openScreen(instance.address)
  let shown: Tally = { edition: edition.slug, seq: 0, sealed: false, hidden: false }
  const watch = () => late.watch(edition.slug, shown.seq)
  late.socket.on('tally', (message: Message) => {
    const known = hear(shown, message)
    if (known === 'gap') watch()
    else shown = known
  })
  watch()
  await vi.waitFor(() => expect(shown.seq).toBeGreaterThan(0), 8_000)
  await castUntold(true)
  await instance.vote(other, edition.slug, second)
  await vi.waitFor(() => expect(shown.seq).toBe(6), 8_000)
  expect(shown.counts).toEqual([{ proposal: first, territories: 1, people: 1 }, { proposal: second, territories: 1, people: 1 }])
  await close()
})
