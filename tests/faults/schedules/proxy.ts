import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { readWire } from './wire'

/** Where the next commit of votes is cut: before the database hears of it, or after, its answer lost. */
export type CommitCut = 'before-commit' | 'after-commit'

export type Door = Awaited<ReturnType<typeof openProxy>>

/** A TCP door before PostgreSQL, whose lines can be cut; `target` may move, as when PostgreSQL starts again elsewhere. @param port its own, when it must be one */
export async function openProxy(target: { port: number }, port = 0) {
  const pairs = new Set<() => void>()
  let armed: CommitCut | null = null
  let cuts = 0

  const server = createServer((client) => {
    const upstream = connect(target.port, '127.0.0.1')
    const cut = () => {
      pairs.delete(cut)
      client.destroy()
      upstream.destroy()
    }
    pairs.add(cut)
    let cutting: CommitCut | null = null
    const read = readWire((wroteLedger) => {
      if (!armed || !wroteLedger) return
      cutting = armed
      armed = null
      cuts += 1
    })
    client.on('data', (chunk) => {
      read(chunk)
      if (cutting === 'before-commit') return cut()
      if (cutting === 'after-commit') return loseAnswer(client, upstream, chunk, cut)
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => cutting || client.write(chunk))
    for (const socket of [client, upstream]) socket.on('error', cut).on('close', () => (cutting === 'after-commit' && socket === client ? undefined : cut()))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    /** Cuts every line, at once. */
    cutAll: () => [...pairs].forEach((cut) => cut()),
    /** Cuts the line of the next commit that writes to a ledger. */
    cutNextCommit: (where: CommitCut) => (armed = where),
    disarm: () => (armed = null),
    commitsCut: () => cuts,
    close: () => {
      for (const cut of [...pairs]) cut()
      return new Promise((closed) => server.close(closed))
    },
  }
}

/** The database hears of the commit, and whoever asked never knows. */
function loseAnswer(client: Socket, upstream: Socket, chunk: Buffer, cut: () => void) {
  client.destroy()
  upstream.write(chunk)
  upstream.end()
  upstream.once('end', cut)
}
