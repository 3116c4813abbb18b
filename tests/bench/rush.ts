import type { Site } from '../support/site'
import type { Ballot, Election } from './election'
import { processorTime } from './processor'
import { openConnection, type RawAnswer } from './raw-client'

export type Rush = { rate: number; latencies: number[]; processorUs: number; answers: Map<number, number> }

/** Sends ballots, `width` voters at a time, each waiting for its answer before the next. @param check told of each answer */
export async function rush(site: Site, { slug }: Election, ballots: Ballot[], width: number, check: (answer: RawAnswer) => void = mustBeGiven): Promise<Rush> {
  const waiting = ballots.values()
  const latencies: number[] = []
  const answers = new Map<number, number>()
  const connections = await openConnections(site, width)
  const spent = processorTime(site)
  const began = performance.now()
  await Promise.all(connections.map(async (connection) => {
    for (const { proposal, cookie } of waiting) {
      const start = performance.now()
      const answer = await connection.ask('PUT', `/api/v1/editions/${slug}/proposals/${proposal}/vote`, `cookie: ${cookie}\r\nsec-fetch-site: same-origin`)
      latencies.push(performance.now() - start)
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
      check(answer)
    }
  }))
  const seconds = (performance.now() - began) / 1000
  for (const connection of connections) connection.close()
  return { rate: ballots.length / seconds, latencies, processorUs: (processorTime(site) - spent) / ballots.length, answers }
}

/**
 * Sends ballots at a steady `rate` a second, whatever the answers take: what a voter waits is then counted from the
 * instant they voted, not from that when a busy site let the bench speak.
 */
export async function steady(site: Site, { slug }: Election, ballots: Ballot[], rate: number): Promise<number[]> {
  const connections = await openConnections(site, 64)
  const latencies: number[] = []
  const began = performance.now()
  await Promise.all(ballots.map(async ({ proposal, cookie }, index) => {
    const due = began + (index / rate) * 1000
    await new Promise((wake) => setTimeout(wake, due - performance.now()))
    const connection = connections.pop() ?? (await openConnections(site, 1))[0]
    if (!connection) throw new Error('no connection')
    mustBeGiven(await connection.ask('PUT', `/api/v1/editions/${slug}/proposals/${proposal}/vote`, `cookie: ${cookie}\r\nsec-fetch-site: same-origin`))
    latencies.push(performance.now() - due)
    connections.push(connection)
  }))
  for (const connection of connections) connection.close()
  return latencies
}

const openConnections = (site: Site, width: number) => Promise.all(Array.from({ length: width }, () => openConnection(Number(new URL(site.url).port))))

function mustBeGiven({ status, body }: RawAnswer) {
  if (status !== 200) throw new Error(`a vote was answered ${status}: ${body}`)
}
