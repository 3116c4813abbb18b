import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from '~/ui/nonce'

/** How long a response may wait for data that a loader left for later. */
export const streamTimeout = 5_000

/** Renders a document; robots get the same one as people. The nonce of the context is on every inline script. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = loadContext
  return new Promise((resolve, reject) => {
    let sent = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          sent = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
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

/** A refusal or a page that is not there is an answer, not a fault: only what nobody foresaw is written to the log. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  console.error(error)
}
