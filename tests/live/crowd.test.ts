import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hear, type Message } from '~/live/hear'
import type { Tally } from '~/live/tally'
import { openLive } from '~/live/live.server'
import { openScreen } from '../support/live'
import { openWatcher, type Watcher } from '../support/watcher'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A vote without a database: the counts are what the test says, as large as it wants. */
async function openVote(proposals: number) {
  const state: Tally = { edition: '2026', seq: 1, sealed: false, hidden: false, counts: [] }
  const set = (seq: number) => Object.assign(state, { seq, counts: Array.from({ length: proposals }, (_, proposal) => ({ proposal, territories: seq, people: seq })) })
  set(1)
  const http = createServer()
  const live = openLive(http, {
    isOwnOrigin: () => true,
    readTally: async (edition) => (edition === state.edition ? structuredClone(state) : null),
    sessions: { idOf: () => null, peopleOf: async () => new Map() },
    heedMs: 100,
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  closing.push(live.close)
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    move(seq: number) {
      set(seq)
      live.announce(['tally:2026'])
    },
  }
}

async function aScreen(address: string) {
  const heard: Message[] = []
  const watcher: Watcher = await openWatcher(address, '2026', (event) => {
    const [name, message] = JSON.parse(event)
    if (name === 'tally') heard.push(message)
  })
  closing.push(watcher.close)
  return { ...watcher, heard }
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 10 })

describe('Beaucoup d’écrans', () => {
  test('six cents écrans, en plusieurs groupes, reçoivent tous chaque état', async () => {
    const vote = await openVote(3)
    const screens = await Promise.all(Array.from({ length: 600 }, () => aScreen(vote.address)))
    await soon(() => expect(screens.filter(({ heard }) => heard.length !== 1)).toEqual([]))
    for (const seq of [2, 3]) {
      vote.move(seq)
      await soon(() => expect(screens.filter(({ heard }) => heard.at(-1)?.seq !== seq)).toEqual([]))
    }
    expect(new Set(screens.map(({ heard }) => heard.map(({ seq, from }) => `${from ?? '-'}>${seq}`).join(' ')))).toEqual(new Set(['->1 1>2 2>3']))
  })

  test('qui arrive après des départs voit encore tout', async () => {
    const vote = await openVote(1)
    for (let turn = 0; turn < 3; turn++) {
      const screens = await Promise.all(Array.from({ length: 30 }, () => aScreen(vote.address)))
      for (const screen of screens) screen.close()
    }
    const last = await aScreen(vote.address)
    await soon(() => expect(last.heard).toHaveLength(1))
    vote.move(2)
    await soon(() => expect(last.heard.at(-1)?.seq).toBe(2))
  })
})

type Asking = { ask: () => void; screen: Awaited<ReturnType<typeof openScreen>> }
/** How a screen that wants everything asks for it; `whenMoved` is called as each state reaches another screen. */
const INSISTENCES: [string, (asking: Asking) => { whenMoved?: () => void }][] = [
  ['sans cesse', ({ ask }) => {
    const clock = setInterval(ask, 2)
    closing.push(() => clearInterval(clock))
    return {}
  }],
  ['à chaque message', ({ ask, screen }) => {
    screen.socket.on('tally', ask)
    return {}
  }],
  ['à chaque état', ({ ask }) => ({ whenMoved: ask })],
]

describe('Un écran qui redemande tout', () => {
  test.each(INSISTENCES)('%s n’a que quatre messages par seconde, le premier aussitôt, et finit juste', async (_, insist) => {
    const vote = await openVote(3)
    const [other, screen] = [await aScreen(vote.address), await openScreen(vote.address)]
    await soon(() => expect(other.heard).toHaveLength(1))
    const ask = () => screen.watch('2026', -1)
    const start = performance.now()
    ask()
    await soon(() => expect(screen.heard).toHaveLength(1))
    expect(performance.now() - start).toBeLessThan(200)
    const { whenMoved } = insist({ ask, screen })
    const LAST = 9
    for (let seq = 2; seq <= LAST; seq++) {
      vote.move(seq)
      await soon(() => expect(other.heard.at(-1)?.seq).toBe(seq))
      whenMoved?.()
    }
    await soon(() => expect(screen.heard.at(-1)?.seq).toBe(LAST))
    expect(screen.heard.length).toBeLessThanOrEqual(Math.ceil((performance.now() - start) / 250) + 1)
  })
})

describe('Un écran qui ne lit plus', () => {
  test('est sauté sans retarder personne ni remplir la mémoire, et retrouve tout quand il lit de nouveau', async () => {
    const vote = await openVote(20_000)
    const [quick, slow] = [await aScreen(vote.address), await aScreen(vote.address)]
    await soon(() => expect([quick.heard.length, slow.heard.length]).toEqual([1, 1]))
    slow.socket.pause()
    const LAST = 16
    for (let seq = 2; seq <= LAST; seq++) {
      vote.move(seq)
      await soon(() => expect(quick.heard.at(-1)?.seq).toBe(seq))
    }
    slow.socket.resume()
    await soon(() => expect(slow.heard.at(-1)?.seq).toBe(LAST))
    expect(slow.heard.length).toBeLessThan(quick.heard.length)
    expect(slow.heard.at(-1)?.whole).toBe(true)
    const shown = slow.heard.slice(1).reduce<Tally | 'gap'>((known, message) => (known === 'gap' ? hear(slow.heard[0] as Tally, message) : hear(known, message)), slow.heard[0] as Tally)
    expect(shown).toMatchObject({ seq: LAST })
    expect((shown as Tally).counts?.every(({ territories }) => territories === LAST)).toBe(true)
  })
})
