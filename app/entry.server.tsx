import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { isDatabaseAway } from '~/http/database-away'
import { NonceContext } from '~/ui/nonce'
import { OutageContext } from '~/ui/outage'

/** How long a response may wait for data that a loader left for later. */
export const streamTimeout = 5_000

/** Documents being answered without the database. */
const outages = new WeakSet<Request>()

/** Renders a document; robots get the same one as people. The nonce of the context is on every inline script. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = loadContext
  const isAway = outages.has(request)
  if (isAway) headers.set('Retry-After', '5')
  return new Promise((resolve, reject) => {
    let sent = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <OutageContext.Provider value={isAway}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </OutageContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          sent = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: isAway ? 503 : status }))
          pipe(body)
        },
        onShellError: reject,
        onAllReady: () => clearTimeout(giveUp),
        onError(error) {
          status = 500
          if (sent) console.error(error)
        },
      },
    )
    const giveUp = setTimeout(abort, streamTimeout + 1_000)
  })
}

/** A refusal or a page that is not there is an answer, not a fault: only what nobody foresaw is written to the log. A database that is away is told to the reader as what it is. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  if (isDatabaseAway(error)) outages.add(request)
  console.error(error)
}
