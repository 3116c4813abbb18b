export type Near = { id: number; title: string }

/** What came of sending a draft: kept, or why not, and whether the same may pass a little later. */
export type Sent = { savedAt: string; toCorrect?: string; near?: Near[] } | { why: string; mayPass: boolean }

/** What outlives its page: browsers give it no more room than this. */
const LARGEST_KEPT_ALIVE = 60_000

/**
 * Sends a form's draft by itself rather than through Remix: a connection that drops must not replace the page, and with it
 * what was typed, by an error page. Never throws.
 */
export async function sendDraft(to: string, form: HTMLFormElement): Promise<Sent> {
  const body = fieldsOf(form).toString()
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
  try {
    const response = await fetch(to, { method: 'POST', body, headers, keepalive: body.length < LARGEST_KEPT_ALIVE })
    const isOurs = response.headers.get('content-type')?.includes('json') ?? false
    return isOurs && response.status < 500 ? await response.json() : { why: 'le serveur ne répond pas. Nouvel essai dans un instant.', mayPass: true }
  } catch {
    return { why: 'le serveur ne répond pas. Nouvel essai dans un instant.', mayPass: true }
  }
}

/** The fields of a form as they are sent, its files apart. */
export const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams([...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'))
