import { tellSilence } from './silence'

/** How long, in milliseconds, before the first new try and at most between two. */
type Rhythm = { firstMs?: number; mostMs?: number }

/**
 * The browser's `fetch`, patient with what Remix asks by it here: the data of a page that is shown already, and once which
 * routes have its address (links and forms of this site load documents). Remix would put the error page in the place of the page when such a reading
 * fails, for good. So a reading that is cut, or that the site is in no state to answer, is made again until it is answered,
 * and the page stays as it was meanwhile. A page that is no more, a refusal and a lost session are answers.
 * @param ask the browser's own
 */
export function readPatiently(ask: typeof fetch, { firstMs = 500, mostMs = 5000 }: Rhythm = {}): typeof fetch {
  return async (what, init) => {
    if (!(what instanceof URL) || !READINGS.test(what.pathname) || (init?.method ?? 'GET') !== 'GET') return ask(what, init)
    for (let waitMs = firstMs; ; waitMs = Math.min(mostMs, waitMs * 2)) {
      const answer = await readWhole(ask, what, init)
      tellSilence('readings', answer === null)
      if (answer) return answer
      await pause(waitMs, init?.signal)
    }
  }
}

const READINGS = /\.data$|^\/__manifest$/
/** What Remix answers a reading with; a proxy or the portal of a network answers with pages. */
const CONTENTS = /^(text\/x-script|application\/json)/

/** The answer with all of its body; null when it was cut, or is none of a page that could be read. */
async function readWhole(ask: typeof fetch, what: URL, init: RequestInit | undefined): Promise<Response | null> {
  try {
    const answer = await ask(what, init)
    // Another version of the site says so with nothing else: Remix loads the page anew.
    if (answer.status === 204) return answer
    const isOurs = answer.status < 500 && CONTENTS.test(answer.headers.get('content-type') ?? '')
    return isOurs ? new Response(await answer.arrayBuffer(), answer) : null
  } catch (reason) {
    // Another reading takes its place, or the page is left.
    if (init?.signal?.aborted) throw reason
    return null
  }
}

/** Between half and the whole of `ms`: pages that failed together do not all ask again together. */
const pause = (ms: number, signal: AbortSignal | null | undefined) =>
  new Promise<void>((over, left) => {
    const timer = setTimeout(over, ms * (0.5 + Math.random() / 2))
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      left(signal.reason)
    }, { once: true })
  })
