import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { Server } from 'socket.io'
import type { Site } from '../support/site'
import type { Ask, Told } from './crowd'
import { type Figure, quantile } from './figure'
import type { Weight } from './live-host'
import { ask } from './load'

const EDITION = 'demo-vote'
const MANY = 10_000
const PROBES = 24
const BACKGROUND_PER_SECOND = 200

/**
 * From the answer of a vote to the slowest of many screens, votes going on meanwhile; and what a screen costs in memory.
 * The limit: a bare socket.io server and one room, in the same run. Fails when one screen misses one state.
 * @param voters whose sessions vote, as `Cookie` headers
 */
export async function benchWatchers(site: Site, voters: { cookie: string }[]): Promise<Figure[]> {
  const { items } = await (await fetch(`${site.url}/api/v1/editions/${EDITION}/proposals?limit=100`)).json()
  const votes = items.flatMap(({ id }: { id: number }) => voters.map(({ cookie }) => ({ url: `${site.url}/api/v1/editions/${EDITION}/proposals/${id}/vote`, cookie })))
  const { counts } = await (await fetch(`${site.url}/api/v1/editions/${EDITION}/tally`)).json()
  const figures: Figure[] = []
  const weights = { own: await weigh('own', MANY), bare: await weigh('bare', MANY) }
  for (const watchers of [1_000, MANY]) {
    const bare = await measureBare(watchers, counts)
    const own = await measureSite(site, watchers, votes)
    const of = `${watchers.toLocaleString('fr-FR')} écrans`
    figures.push(
      { name: `Réponse d’un vote → le plus lent de ${of}, médiane`, value: quantile(own.waits, 0.5), unit: 'ms', limit: { name: 'socket.io nu, un salon', value: quantile(bare.waits, 0.5) }, note: `${PROBES} sondes, ${BACKGROUND_PER_SECOND} votes/s de fond` },
      { name: `Réponse d’un vote → le plus lent de ${of}, au pire`, value: Math.max(...own.waits), unit: 'ms', limit: { name: 'socket.io nu, un salon', value: Math.max(...bare.waits) }, note: 'tous servis' },
      { name: `Un vote pendant ce temps, p99, ${of}`, value: quantile(own.answers, 0.99), unit: 'ms', note: `médiane ${Math.round(quantile(own.answers, 0.5))} ms` },
    )
  }
  const { own, bare } = weights
  figures.push({ name: `Mémoire par écran, ${MANY.toLocaleString('fr-FR')} écrans`, value: own.resident / 1024, unit: 'Kio', limit: { name: 'socket.io nu', value: bare.resident / 1024 }, note: `dont tas de JavaScript ${(own.used / 1024).toFixed(1)} Kio` })
  return figures
}

type Votes = { url: string; cookie: string }[]

async function measureSite(site: Site, watchers: number, votes: Votes) {
  const crowd = openCrowd(site.url)
  await crowd.join(watchers)
  const background = openBackground(site, votes.slice(PROBES))
  const waits: number[] = []
  for (const vote of votes.slice(0, PROBES)) {
    // Given then taken back: the second act changes something, whatever was voted before.
    await send(site, vote, 'PUT')
    const { receipt } = await (await fetch(vote.url, { method: 'DELETE', headers: { cookie: vote.cookie, origin: site.url } })).json()
    const answered = now()
    waits.push((await crowd.reach(receipt.seq)) - answered)
    await pause(Math.random() * 250)
  }
  const answers = await background.stop()
  const { seq } = await (await fetch(`${site.url}/api/v1/editions/${EDITION}/tally`)).json()
  await crowd.reach(seq)
  await crowd.leave()
  return { waits, answers }
}

/** The least a broadcast could be: one room, one emit, the same message, no database. In this process, apart from the screens. */
async function measureBare(watchers: number, counts: object[]) {
  const http = createServer()
  const io = new Server(http)
  io.on('connection', (socket) => void socket.on('watch', () => {
    void socket.join('room')
    socket.emit('tally', { seq: 0 })
  }))
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const crowd = openCrowd(`http://127.0.0.1:${(http.address() as AddressInfo).port}`)
  await crowd.join(watchers)
  const waits: number[] = []
  for (let seq = 1; seq <= PROBES; seq++) {
    const start = now()
    io.to('room').emit('tally', { edition: EDITION, seq, sealed: false, hidden: false, counts })
    waits.push((await crowd.reach(seq)) - start)
    await pause(100)
  }
  await crowd.leave()
  await new Promise<void>((closed) => void io.close(() => closed()))
  return { waits }
}

/** Bytes a screen weighs, in a process that holds nothing else. */
async function weigh(kind: 'own' | 'bare', watchers: number): Promise<Weight> {
  const host = fork(fileURLToPath(new URL('./live-host.ts', import.meta.url)), [kind], { execArgv: ['--import', 'tsx', '--expose-gc'] })
  const told = async () => (await once(host, 'message'))[0]
  const weight = (): Promise<Weight> => {
    host.send('weigh')
    return told()
  }
  const crowd = openCrowd(await told())
  const before = await weight()
  await crowd.join(watchers)
  const after = await weight()
  host.disconnect()
  await crowd.leave()
  return { used: (after.used - before.used) / watchers, resident: (after.resident - before.resident) / watchers }
}

/** Votes at an even pace, whatever the site does with them; gives how long each answer took. */
function openBackground(site: Site, votes: Votes) {
  const answers: Promise<number>[] = []
  let sent = 0
  const began = now()
  const clock = setInterval(() => {
    for (; sent < ((now() - began) / 1000) * BACKGROUND_PER_SECOND; sent++) {
      // Every other act takes back what was given a second before: the counts go on changing.
      const takesBack = sent % 2 === 1 && sent >= BACKGROUND_PER_SECOND
      const vote = votes[(takesBack ? sent - BACKGROUND_PER_SECOND + 1 : sent) % votes.length]
      if (vote) answers.push(send(site, vote, takesBack ? 'DELETE' : 'PUT'))
      // A failure is told by whoever waits for them all.
      answers.at(-1)?.catch(() => {})
    }
  }, 5)
  return {
    stop: () => {
      clearInterval(clock)
      return Promise.all(answers)
    },
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

async function send(site: Site, { url, cookie }: Votes[number], method: 'PUT' | 'DELETE'): Promise<number> {
  const { status, ms } = await ask(url, { method, agent, headers: { cookie, origin: site.url } })
  if (status !== 200) throw new Error(`a vote was answered ${status}`)
  return ms
}

/** Screens in a process of their own. */
function openCrowd(address: string) {
  const child = fork(fileURLToPath(new URL('./crowd.ts', import.meta.url)), [address, EDITION], { execArgv: ['--import', 'tsx'] })
  async function told(question: Ask): Promise<Told> {
    child.send(question)
    const late = pause(60_000, null, { ref: false }).then(() => {
      throw new Error(`some screen never had ${JSON.stringify(question)}`)
    })
    const [answer] = await Promise.race([once(child, 'message'), late])
    return answer
  }
  return {
    join: (number: number) => told({ join: number }),
    /** When the slowest screen had this state, on the steady clock. */
    async reach(seq: number): Promise<number> {
      const answer = await told({ seq })
      if (!('slowestAt' in answer)) throw new Error('the crowd answered something else')
      return answer.slowestAt
    },
    leave() {
      child.kill()
      return once(child, 'exit')
    },
  }
}

const now = () => Number(process.hrtime.bigint()) / 1e6
