import { openWatcher } from '../support/watcher'
import { now } from './screens'

/** Started by `openScreens`: many screens in one process, apart from the site and from whoever measures it. */
export type Ask = { seq: number } | { join: number }
export type Told = { joined: number } | { seq: number; slowestAt: number }

const [address = '', edition = ''] = process.argv.slice(2)
/** What each screen heard since the last probe, and when. */
const heard: { seq: number; at: number }[][] = []
let awaited: number | null = null
let missing = new Set<number>()
let slowestAt = 0

async function join(number: number): Promise<void> {
  const first = heard.length
  for (let done = 0; done < number; done += 100) {
    await Promise.all(Array.from({ length: Math.min(100, number - done) }, async () => {
      const index = heard.push([]) - 1
      await new Promise<void>((greeted, refused) => void openWatcher(address, edition, (event) => {
        const seq = Number(/"seq":(\d+)/.exec(event)?.[1] ?? -1)
        hear(index, { seq, at: now() })
        greeted()
      }).catch(refused))
    }))
  }
  tell({ joined: heard.length - first })
}

function hear(index: number, message: { seq: number; at: number }) {
  heard[index]?.push(message)
  if (awaited !== null && message.seq >= awaited && missing.delete(index)) settle(message.at)
}

/** Answers once every screen has this state or a later one. */
function probe(seq: number) {
  awaited = seq
  missing = new Set(heard.keys())
  slowestAt = 0
  for (const [index, messages] of heard.entries()) {
    const reached = messages.find((message) => message.seq >= seq)
    if (reached && missing.delete(index)) settle(reached.at)
  }
}

function settle(at: number) {
  slowestAt = Math.max(slowestAt, at)
  if (missing.size > 0 || awaited === null) return
  tell({ seq: awaited, slowestAt })
  awaited = null
  for (const messages of heard) messages.splice(0, messages.length - 1)
}

const tell = (told: Told) => process.send?.(told)
process.on('message', (ask: Ask) => ('join' in ask ? void join(ask.join) : probe(ask.seq)))
process.once('disconnect', () => process.exit())
