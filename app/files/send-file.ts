import type { Uploaded } from './uploaded'

type Sending = { signal: AbortSignal; /** Told how many bytes have left. */ onProgress: (sent: number) => void }

/** What came of one sending; `again`, whether the same file may pass another time. */
export type Sent = Uploaded & { again: boolean }

/**
 * Sends one file to `to`, telling its progress, which `fetch` cannot. It never fails: a connection that drops is told in a
 * sentence, and the file may be sent again.
 */
export const sendFile = (to: string, file: File, { signal, onProgress }: Sending): Promise<Sent> =>
  new Promise((tell) => {
    const request = new XMLHttpRequest()
    const cut = () => tell({ sentences: [`«\u00a0${file.name}\u00a0» n’est pas parti\u00a0: la connexion semble coupée.`], again: true })
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => tell(readAnswer(request)))
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, cut)
    signal.addEventListener('abort', () => request.abort())
    const body = new FormData()
    body.append('pieces', file)
    request.open('POST', to)
    request.setRequestHeader('accept', 'application/json')
    request.send(body)
  })

/** A refusal comes with its sentences; anything else is the site, or what stands before it, that cannot answer now. */
function readAnswer({ status, responseText }: XMLHttpRequest): Sent {
  try {
    return { ...(JSON.parse(responseText) as Uploaded), again: status === 401 }
  } catch {
    return { sentences: [status === 429 ? 'Trop d’envois en peu de temps. Attendez une minute, puis réessayez.' : 'Le site ne répond pas pour le moment. Réessayez dans un instant.'], again: true }
  }
}
