import { useRef, useState } from 'react'
import { LARGEST, type ListedFile } from './file'
import { refusalSentence } from './file-words'
import { sendFile } from './send-file'
import type { Uploaded } from './uploaded'

/** A file on its way, or one that stayed behind. */
export type Upload = { key: number; name: string; size: number; sent: number; error: string | null; /** Sends it once more; null when that would change nothing. */ again: (() => void) | null; stop(): void }

type Options = { /** Where files are sent. */ to: string; files: ListedFile[]; /** Told when the draft begun for them was saved. */ onBegun?: (seen: string) => void }

/**
 * Sends the files chosen in a form one after the other, beside what is typed in it: each can be stopped and sent again, and
 * none keeps the form from being used. `settle` is what to wait for before the page is left for good.
 */
export function useUploads({ to, files, onBegun }: Options) {
  const [joined, setJoined] = useState(files)
  const [uploads, setUploads] = useState<Upload[]>([])
  const [told, setTold] = useState('')
  const queue = useRef(Promise.resolve())
  const number = useRef(0)
  const underWay = useRef(0)

  const change = (key: number, changed: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  const forget = (key: number) => setUploads((all) => all.filter((one) => one.key !== key))

  function learn({ files: now, seen }: Uploaded) {
    if (now) setJoined(now)
    if (seen) onBegun?.(seen)
  }

  function send(file: File, key: number, signal: AbortSignal) {
    underWay.current += 1
    queue.current = queue.current.then(async () => {
      const answer = signal.aborted ? null : await sendFile(to, file, { signal, onProgress: (sent) => change(key, { sent }) })
      underWay.current -= 1
      if (!answer || signal.aborted) return
      learn(answer)
      if (answer.sentences.length > 0) {
        const again = () => {
          change(key, { error: null, again: null, sent: 0 })
          send(file, key, signal)
        }
        return change(key, { error: answer.sentences.join(' '), again: answer.again ? again : null })
      }
      forget(key)
      setTold(`«\u00a0${file.name}\u00a0» est joint.`)
    })
  }

  function choose(file: File) {
    number.current += 1
    const key = number.current
    const stopping = new AbortController()
    const refused = file.size > LARGEST ? 'too-large' : file.size === 0 ? 'empty' : null
    const stop = () => {
      stopping.abort()
      forget(key)
    }
    setUploads((all) => [...all, { key, name: file.name, size: file.size, sent: 0, error: refused && refusalSentence(file.name, refused), again: null, stop }])
    if (!refused) send(file, key, stopping.signal)
  }

  async function remove({ id, name }: ListedFile) {
    const answer = await fetch(`/fichiers/${id}/retirer`, { method: 'POST' }).then((response) => response.json() as Promise<Uploaded>, () => null)
    if (!answer) return setTold(`«\u00a0${name}\u00a0» n’est pas retiré\u00a0: la connexion semble coupée.`)
    learn(answer)
    setTold(answer.sentences.join(' ') || `«\u00a0${name}\u00a0» est retiré.`)
  }

  return { joined, uploads, told, choose, remove, settle: () => (underWay.current > 0 ? queue.current : null) }
}

export type Uploads = ReturnType<typeof useUploads>
