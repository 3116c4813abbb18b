import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** In a process started by `startBare`: listens, says its address, and ends when it is let go. */
export function serveBare(http: Server): void {
  process.once('disconnect', () => process.exit())
  http.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(http.address() as AddressInfo).port}`))
}
