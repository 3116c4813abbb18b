import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Request } from 'express'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { openVoteDoor } from '~/api/vote-door.server'
import { openApi } from '~/api/api.server'
import type { Context } from '~/context'
import { openRateLimits } from '~/http/rate-limits.server'
import { isOwnOrigin } from '~/http/same-origin.server'
import { findPeopleOf } from '~/identity/find-people-of.server'
import { openSessions } from '~/identity/sessions.server'
import { whoAsks } from '~/identity/who-asks.server'
import type { Message } from '~/live/hear'
import { openLive } from '~/live/live.server'
import { openRelay } from '~/live/relay.server'
import { openBallotBox } from '~/votes/ballot-box.server'
import { openNearby } from '~/contributions/near/nearby.server'
import { countPublished } from '~/contributions/published-counts.server'
import { openGazetteer } from '~/territories/gazetteer.server'
import { readTally } from '~/votes/tally.server'
import { openPerform } from '~/work.server'
import { openTestDatabase } from './database'
import { nowhere } from './files'
import { keys } from './ledger'

/** One instance on a database of its own, and the owner of its tables, who writes what the site may not. */
export async function openAlone() {
  const url = await openTestDatabase()
  const owner = openDatabase(url, { max: 2 })
  afterAll(owner.close)
  return { owner: owner.db, site: await openInstance(url) }
}

/**
 * One instance of the site on a real port, as far as votes and sockets go: the API, its sessions, proconnect: null, the live counts, and
 * its word to the other instances of the same database.
 */
export async function openInstance(url: string, { heedMs = 100 } = {}) {
  const { db, close } = openDatabase(url, { role: SITE_ROLE, max: 6 })
  const announce = (topics: string[]) => [live, relay].forEach((listener) => listener.announce(topics))
  const perform = openPerform(db, announce, 'http://site.example')
  const sessions = openSessions(db, { secure: false, announce })
  const site = { db, perform, sessions, proconnect: null, ballotBox: openBallotBox({ db, perform, keys }), ledgerKeys: keys, readGazetteer: openGazetteer(db), nearby: openNearby(db), publishedCounts: countPublished(db), rateLimits: openRateLimits(), source: '127.0.0.1', network: () => null, files: nowhere, brand: 'neutre', demo: false, publicUrl: 'http://localhost', contact: null, nonce: '' } as const
  const contextOf = (request: Request): Context => ({ ...site, ...whoAsks(site, request) })
  const http = createServer(openVoteDoor(site, express().use('/api/v1', openApi(contextOf))))
  /** Sessions of which the sockets' side knows whose they are. */
  const known = new Set<string>()
  const live = openLive(http, {
    isOwnOrigin,
    readTally: (edition) => readTally(db, edition),
    sessions: { idOf: sessions.sessionIdOf, peopleOf: async (ids) => {
      const people = await findPeopleOf(db, ids)
      for (const id of people.keys()) known.add(id)
      return people
    } },
    heedMs,
  })
  const heard = openDatabase(url, { role: SITE_ROLE, max: 1 })
  let listening = () => {}
  const listens = new Promise<void>((ready) => (listening = ready))
  const relay = openRelay(heard.sql, { topic: (topic) => live.announce([topic]), again: () => {
    listening()
    live.readAgain()
  } })
  await listens
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  afterAll(async () => {
    await live.close()
    await heard.close()
    await close()
  })
  return {
    ...site, live, address, known,
    vote: async (personId: string, edition: string, proposal: number, method: 'PUT' | 'DELETE' = 'PUT') =>
      fetch(`${address}/api/v1/editions/${edition}/proposals/${proposal}/vote`, { method, headers: { cookie: await sessions.start(personId) } }),
  }
}

/** A screen: a real socket that keeps every message it gets. Closed after the test. */
export async function openScreen(address: string, headers: Record<string, string> = {}) {
  const socket: Socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: headers })
  opened.push(socket)
  const heard: Message[] = []
  const hints: { topic: string }[] = []
  socket.on('tally', (message: Message) => heard.push(message))
  socket.on('changed', (hint: { topic: string }) => hints.push(hint))
  await new Promise<void>((connected, refused) => {
    socket.once('connect', connected)
    socket.once('connect_error', refused)
  })
  return { socket, heard, hints, watch: (edition: unknown, have?: number) => socket.emit('watch', { edition, ...(have !== undefined && { have }) }) }
}

const opened: Socket[] = []
afterEach(() => {
  for (const socket of opened.splice(0)) socket.close()
})
