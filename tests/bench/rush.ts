import { setTimeout as pause } from 'node:timers/promises'
import type { Door } from './child'
import type { Ballot, Election } from './election'
import { processorTime } from './processor'
import { openConnection, type RawAnswer } from './raw-client'

export type Rush = { rate: number; latencies: number[]; processorUs: number; answers: Map<number, number> }
type Connection = Awaited<ReturnType<typeof openConnection>>

/** Sends ballots, `width` voters at a time, each waiting for its answer before the next. @param check told of each answer */
export async function rush(door: Door, election: Election, ballots: Iterable<Ballot>, width: number, check = mustBeGiven): Promise<Rush> {
  const waiting = ballots[Symbol.iterator]()
  const latencies: number[] = []
  const answers = new Map<number, number>()
  const connections = await openConnections(door, width)
  const spent = processorTime(door)
  const began = performance.now()
  await Promise.all(connections.map(async (connection) => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const start = performance.now()
      const answer = await castBy(connection, election, next.value)
      latencies.push(performance.now() - start)
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
      check(answer)
    }
  }))
  const seconds = (performance.now() - began) / 1000
  for (const connection of connections) connection.close()
  return { rate: latencies.length / seconds, latencies, processorUs: (processorTime(door) - spent) / latencies.length, answers }
}

/**
 * Sends ballots at a steady `rate` a second, whatever the answers take: what a voter waits is then counted from the
 * instant they voted, not from that when a busy site let the bench speak. @param isOver asked before each one
 */
export async function steady(door: Door, election: Election, ballots: Iterable<Ballot>, rate: number, isOver = () => false): Promise<number[]> {
  const free = await openConnections(door, 64)
  const opened = [...free]
  const sent: Promise<number>[] = []
  const began = performance.now()

  async function openOne(): Promise<Connection> {
    const connection = await openConnection(door)
    opened.push(connection)
    return connection
  }

  async function send(ballot: Ballot, due: number): Promise<number> {
    // Each in its turn: a server closes the connection on which nothing comes.
    const connection = free.shift() ?? (await openOne())
    mustBeGiven(await castBy(connection, election, ballot))
    free.push(connection)
    return performance.now() - due
  }

  for (const ballot of ballots) {
    const due = began + (sent.length / rate) * 1000
    if (due > performance.now()) await pause(due - performance.now())
    if (isOver()) break
    const answer = send(ballot, due)
    // A failure is told by whoever waits for them all.
    answer.catch(() => {})
    sent.push(answer)
  }
  const latencies = await Promise.all(sent)
  for (const connection of opened) connection.close()
  return latencies
}

/** Casts one ballot. */
export const castBy = (connection: Connection, { slug }: Election, { proposal, cookie }: Ballot): Promise<RawAnswer> =>
  connection.ask('PUT', `/api/v1/editions/${slug}/proposals/${proposal}/vote`, `cookie: ${cookie}\r\nsec-fetch-site: same-origin`)

const openConnections = (door: Door, width: number): Promise<Connection[]> => Promise.all(Array.from({ length: width }, () => openConnection(door)))

function mustBeGiven({ status, body }: RawAnswer) {
  if (status !== 200) throw new Error(`a vote was answered ${status}: ${body}`)
}
