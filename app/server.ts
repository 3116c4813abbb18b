import { createServer, type IncomingMessage } from 'node:http'
import { Registry } from 'prom-client'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { CannotStart, startEmbedded } from '~db/embedded.server'
import { applyMigrations } from '~db/migrate.server'
import { readOrMakeSigningSecret } from '~db/embedded/secrets.server'
import { seedDatabase } from '~db/seed/seed.server'
import { openApi } from '~/api/api.server'
import { openVoteDoor } from '~/api/vote-door.server'
import { startFileKeeper } from '~/files/file-keeper.server'
import { openFiles } from '~/files/files.server'
import { startFollowKeeper } from '~/follows/follow-keeper.server'
import { openApp } from '~/http/app.server'
import { openNearby } from '~/contributions/near/nearby.server'
import { openPublishedCounts } from '~/contributions/published-counts.server'
import { warmNearby } from '~/contributions/near/warm.server'
import { openHealth } from '~/http/health.server'
import { limitWrites } from '~/http/limit-writes.server'
import { openLog } from '~/http/log.server'
import { openRateLimits } from '~/http/rate-limits.server'
import { isOwnOrigin } from '~/http/same-origin.server'
import { openNetworkMarks } from '~/http/network-mark.server'
import { sourceOf } from '~/http/source-of.server'
import { openProConnect } from '~/identity/proconnect/provider.server'
import { openSessions } from '~/identity/sessions.server'
import { findPeopleOf } from '~/identity/find-people-of.server'
import { whoAsks } from '~/identity/who-asks.server'
import { openLedgerKeys } from '~/ledger/keys.server'
import { openLive } from '~/live/live.server'
import { openRelay } from '~/live/relay.server'
import { startPosting } from '~/mail/post-letters.server'
import { openGazetteer } from '~/territories/gazetteer.server'
import { startRetention } from '~/rights/retention-keeper.server'
import { openBallotBox } from '~/votes/ballot-box.server'
import { readTally } from '~/votes/tally.server'
import { tellVotes } from '~/votes/tell-votes.server'
import { startVoteKeeper } from '~/votes/vote-keeper.server'
import { openPerform } from '~/work.server'
import type { Context } from './context'
import { type Env, ImpossibleEnvironment, readEnv, signingSecretOf } from './env.server'

/** What is open, in order: closed from the last to the first, when the site stops as when it cannot start. */
const opened: (() => Promise<unknown>)[] = []

/** Starts the site: database, migrations, reference data, then the doors; in that order, one line for each. */
async function start(env: Env) {
  const log = openLog(env.LOG_LEVEL)
  const say = log.info
  const givenSecret = signingSecretOf(env)
  const url = env.DATABASE_URL ?? (await openEmbedded(env, say))
  await timed('Schéma de la base', () => applyMigrations(url), say)
  const secret = givenSecret ?? (await readOrMakeSigningSecret(env.DATA_DIR))
  const keys = openLedgerKeys(secret)
  const markNetwork = openNetworkMarks(secret)
  await seedDatabase(url, { demo: env.demo, keys, say })

  const { db, close } = openDatabase(url, { role: SITE_ROLE })
  opened.push(close)
  const http = createServer()
  const announce = (topics: string[]) => [live, relay].forEach((listener) => listener.announce(topics))
  const perform = openPerform(db, announce, env.publicUrl)
  const sessions = openSessions(db, { secure: env.publicUrl.startsWith('https:'), announce })
  const metrics = new Registry()
  const ballotBox = tellVotes(openBallotBox({ db, perform: openPerform(openVoting(url), announce, env.publicUrl), keys }), { debug: log.debug, metrics })
  const rateLimits = openRateLimits()
  const proconnect = env.proconnect && openProConnect(env.proconnect, env.publicUrl)
  const files = await openFiles(env.files)
  const site = { db, perform, files, sessions, proconnect, ballotBox, readGazetteer: openGazetteer(db), nearby: openNearby(db), publishedCounts: openPublishedCounts(db), rateLimits, ledgerKeys: keys, brand: env.SITE_BRAND, demo: env.demo, publicUrl: env.publicUrl, contact: env.contact }

  /** Who is looking is asked of the database at most once a request, and only if the page wants to know. */
  function contextOf(request: IncomingMessage, nonce: string): Context {
    const source = sourceOf(request)
    return { ...site, nonce, source, network: () => markNetwork(source), ...whoAsks(site, request) }
  }

  const development = env.NODE_ENV === 'development'
  const app = await openApp({ contextOf, health: openHealth(db, metrics), limitWrites: limitWrites(rateLimits, sessions), api: openApi, http, log, development })
  http.on('request', openVoteDoor(site, app))
  // After the pages: the socket puts itself before whoever already listens.
  const live = openLive(http, {
    isOwnOrigin,
    readTally: (edition) => readTally(db, edition),
    sessions: { idOf: sessions.sessionIdOf, peopleOf: (ids) => findPeopleOf(db, ids) },
  })
  const heard = openDatabase(url, { role: SITE_ROLE, max: 1 })
  opened.push(heard.close)
  const relay = openRelay(heard.sql, { topic: (topic) => live.announce([topic]), again: live.readAgain })
  opened.push((await startPosting({ url, db, smtp: env.SMTP_URL, from: env.MAIL_FROM, debug: log.debug })).stop)
  opened.push(startVoteKeeper(perform, db, keys).stop)
  opened.push(startFollowKeeper(perform, db, keys).stop)
  opened.push(startRetention(perform, db).stop)
  opened.push(startFileKeeper({ perform, db, files }).stop)
  await listen(env, http)
  // At once: the sockets wait for the doors, and the doors for the sockets.
  opened.push(() => Promise.all([closeDoors(http), live.close()]))
  // Told at every level: it is how whoever started the site knows that it answers.
  console.log(`Prêt : ${env.publicUrl}`)
  // While few are there: the first search would keep them all waiting for half a second. What fails is tried again by that one.
  await site.readGazetteer().catch((reason) => log.debug(String(reason)))
  await warmNearby(site).catch((reason) => log.debug(String(reason)))
}

/**
 * The ballot box has a connection of its own: it writes one batch at a time, always with the plans of the one before, and
 * never waits behind pages.
 */
function openVoting(url: string) {
  const { db, close } = openDatabase(url, { role: SITE_ROLE, max: 1, byKey: true })
  opened.push(close)
  return db
}

async function openEmbedded(env: Env, say: Say): Promise<string> {
  const embedded = await startEmbedded({ dataDir: env.DATA_DIR, say })
  opened.push(embedded.stop)
  return embedded.url
}

function listen(env: Env, http: ReturnType<typeof createServer>) {
  return new Promise<void>((ready, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new CannotStart(`Le port ${env.PORT} est déjà pris\u00a0: choisissez-en un autre avec PORT.`) : error))
    http.listen(env.PORT, env.HOST, ready)
  })
}

/** Lets what is being answered end, for some seconds; what only waits is closed at once. */
function closeDoors(http: ReturnType<typeof createServer>) {
  return new Promise<void>((closed) => {
    http.close(() => closed())
    http.closeIdleConnections()
    setTimeout(() => http.closeAllConnections(), 3_000).unref()
  })
}

async function stop() {
  for (const close of opened.splice(0).reverse()) await close()
}

type Say = (line: string) => void

async function timed(step: string, act: () => Promise<void>, say: Say) {
  const start = performance.now()
  await act()
  say(`${step}\u00a0: à jour en ${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`)
}

/** One line says what to do; anything unforeseen keeps its stack for whoever mends it. */
function fail(error: unknown): never {
  const known = error instanceof CannotStart || error instanceof ImpossibleEnvironment
  console.error(known ? error.message : error)
  process.exit(1)
}

const running = (async () => start(readEnv()))().catch(async (error) => {
  await stop()
  fail(error)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.then(stop).then(() => process.exit(0), fail))
