import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server of the real protocol, which turns the first `refusals` letters away and keeps what it was given, with for whom. */
export async function startMailServer(refusals = 0) {
  const received: string[] = []
  const recipients: string[][] = []
  let accept = () => {}
  const accepted = new Promise<void>((resolve) => { accept = resolve })
  let refused = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, answer) => {
      if (refused >= refusals) return answer()
      refused += 1
      answer(Object.assign(new Error('come back later'), { responseCode: 451 }))
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString())
        recipients.push(session.envelope.rcptTo.map(({ address }) => address))
        answer()
        accept()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, recipients, accepted, refusedTimes: () => refused, close: () => new Promise<void>((closed) => server.close(() => closed())) }
}
