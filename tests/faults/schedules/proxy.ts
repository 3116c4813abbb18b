import { type AddressInfo, connect, createServer } from 'node:net'
import { type CommitCuts, openCommitCuts } from './commit-cuts'
import { readWire } from './wire'

export type Door = Awaited<ReturnType<typeof openProxy>>

/**
 * A TCP door before PostgreSQL, whose lines can be cut; `target` may move, as when PostgreSQL starts again elsewhere.
 * @param options.port its own, when it must be one @param options.cuts what is to be cut of the commits that go by it
 */
export async function openProxy(target: { port: number }, options: { port?: number; cuts?: CommitCuts } = {}) {
  const { port: asked = 0, cuts = openCommitCuts() } = options
  const pairs = new Set<() => void>()

  const server = createServer((client) => {
    const upstream = connect(target.port, '127.0.0.1')
    const cut = () => {
      pairs.delete(cut)
      client.destroy()
      upstream.destroy()
    }
    pairs.add(cut)
    let cutting: ReturnType<CommitCuts['take']> = null
    const finish = () => {
      cutting?.whenCut(port)
      cut()
    }
    const read = readWire((wroteLedger) => {
      if (wroteLedger) cutting ??= cuts.take()
    })
    client.on('data', (chunk) => {
      read(chunk)
      if (cutting?.where === 'before-commit') return finish()
      if (!upstream.writableEnded) upstream.write(chunk)
      if (cutting) upstream.end()
    })
    // After a commit no answer comes back, and the end only once the database has done all that it was sent.
    upstream.on('data', (chunk) => cutting || client.write(chunk)).on('end', () => cutting && finish())
    for (const socket of [client, upstream]) socket.on('error', cut).on('close', () => (cutting && socket === client ? undefined : cut()))
  })
  await new Promise<void>((listening) => server.listen(asked, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    port,
    /** Cuts every line, at once. */
    cutAll: () => [...pairs].forEach((cut) => cut()),
    close: () => {
      for (const cut of [...pairs]) cut()
      return new Promise((closed) => server.close(closed))
    },
  }
}
