import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import postgres from 'postgres'
import { expect, inject, onTestFinished, test } from 'vitest'

/** One connection of the library, as the site has it, and the sockets under it. `heed` hears what is sent. */
function openLine(heed: (text: string, socket: Socket) => void = () => {}) {
  const url = new URL(inject('serverUrl'))
  const sockets: Socket[] = []
  const socket = async () => {
    const opened = connect(Number(url.port), url.hostname)
    await once(opened, 'connect')
    const write = opened.write.bind(opened)
    Object.assign(opened, { write: (bytes: Buffer, sent?: () => void) => {
      heed(bytes.toString('latin1'), opened)
      return write(bytes, sent)
    } })
    sockets.push(opened)
    return opened
  }
  const sql = postgres(url.href, { max: 1, backoff: () => 0, connect_timeout: 2, ...({ socket } as object) })
  onTestFinished(() => sql.end({ timeout: 1 }))
  return { sql, cut: (reason?: Error) => sockets.at(-1)?.destroy(reason) }
}

test('Une ligne coupée avec un envoi en attente : la demande est refusée, la suivante aboutit', async () => {
  const { sql, cut } = openLine()
  await sql`select 1`
  cut()
  await nextTurn()
  // The loss is told at the end of this turn; this leaves at the next.
  const asked = sql`select 2`.execute()
  await expect(asked).rejects.toThrow(/CONNECTION_CLOSED/)
  expect([...(await sql`select 3 as it`)]).toEqual([{ it: 3 }])
})

test('Ce qu’une transaction demande d’abord part avec son BEGIN', async () => {
  const sent: string[] = []
  const { sql } = openLine((text) => sent.push(text))
  await sql`select 1`
  sent.length = 0
  await sql.begin((tx) => tx`select 2`)
  expect(sent[0]).toMatch(/begin.*select 2/s)
})

test('Une transaction dont le BEGIN est refusé n’écrit rien, et rend sa ligne', async () => {
  const { sql } = openLine()
  await sql`select 1`
  const refused = sql.begin('nonsense', async (tx) => {
    await tx`select 2`
    await tx`create table left_behind ()`
  })
  await expect(refused).rejects.toThrow(/syntax/)
  expect([...(await sql`select to_regclass('left_behind') as it`)]).toEqual([{ it: null }])
})

test('Une transaction dont la ligne est perdue ne demande plus rien, ni n’emporte le site', async () => {
  const { sql, cut } = openLine()
  const lost = sql.begin(async (tx) => {
    await tx`select 1`
    cut()
    await nextTurn()
    await tx`select 2`
  })
  await expect(lost).rejects.toThrow(/CONNECTION_CLOSED/)
  expect([...(await sql`select 3 as it`)]).toEqual([{ it: 3 }])
})

test('Une transaction perdue par une erreur ne laisse pas son ROLLBACK à celle qui reprend sa ligne', async () => {
  const { sql, cut } = openLine()
  const lost = sql.begin(async (tx) => {
    // Its BEGIN is answered: one that is not is refused with what left beside it.
    await tx`select 1`
    const asked = tx`select pg_sleep(10)`.execute()
    await nextTurn()
    cut(new Error('reset'))
    await asked
  })
  await expect(lost).rejects.toThrow(/CONNECTION_CLOSED|reset/)
  // A statement with a parameter takes two turns: whose answer is the first must be known.
  expect([...(await sql.begin((tx) => tx`select ${3}::int as it`))]).toEqual([{ it: 3 }])
})

test('Une transaction perdue n’écrit pas dans celle qui a repris sa ligne', async () => {
  const { sql, cut } = openLine()
  let late: Promise<unknown> = Promise.resolve()
  let goOn = () => {}
  const lost = sql.begin(async (tx) => {
    await tx`select 1`
    cut()
    await new Promise<void>((resume) => (goOn = resume))
    late = tx`create table left_behind ()`.execute()
    await late
  })
  await expect(lost).rejects.toThrow(/CONNECTION_CLOSED/)
  await sql.begin(async (tx) => {
    await tx`select 1`
    goOn()
    await nextTurn()
  })
  await expect(late).rejects.toThrow(/CONNECTION_CLOSED/)
  expect([...(await sql`select to_regclass('left_behind') as it`)]).toEqual([{ it: null }])
})

test('Une ligne perdue alors qu’elle s’ouvre refuse la demande, et rien d’autre', async () => {
  let opened = 0
  const { sql } = openLine((text, socket) => {
    if (text.includes('pg_catalog.pg_type') && opened++ === 0) socket.destroy(new Error('reset'))
  })
  await expect(sql`select 1`).rejects.toThrow('reset')
  expect([...(await sql`select 3 as it`)]).toEqual([{ it: 3 }])
})
