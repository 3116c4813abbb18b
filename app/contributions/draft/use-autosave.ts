import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { savedWords } from './draft-words'

const IDLE_MS = 800
const RETRY_MS = 5000

type Near = { id: number; title: string }
type Saved = { savedAt: string; toCorrect?: string; near?: Near[] } | { sentence: string }

/**
 * Sends a form's draft to `to` once nobody has typed for a while, and when the page is left. One sending at a time, so
 * that an older text never lands after a newer one. It talks to the server by itself rather than through Remix: a
 * connection that drops must not replace the page, and with it what was typed, by an error page.
 * @param onSaved told when what was sent is kept, and what the server says resembles it
 * @returns `words`, what to say beside the button; `typed`, for the form to call on input; `waitForDraft`, on submit: what
 *   is sent for good waits for the draft under way
 */
export function useAutosave(form: RefObject<HTMLFormElement>, to: string, initialWords: string, onSaved?: (savedAt: string, near: Near[]) => void) {
  const [words, setWords] = useState(initialWords)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const sending = useRef<Promise<void> | null>(null)
  const dirty = useRef(false)
  const told = useRef(onSaved)

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    if (sending.current || !dirty.current || !form.current) return
    dirty.current = false
    sending.current = send(to, form.current).then(
      (saved) => {
        if (!('savedAt' in saved)) return setWords(saved.sentence)
        const kept = savedWords(new Date(saved.savedAt), new Date(saved.savedAt))
        setWords(saved.toCorrect ? `${kept}. ${saved.toCorrect}` : kept)
        told.current?.(saved.savedAt, saved.near ?? [])
      },
      () => {
        dirty.current = true
        setWords('Brouillon pas encore enregistré\u00a0: la connexion semble coupée. Nouvel essai dans un instant, gardez cette page ouverte.')
        timer.current = setTimeout(() => void save(), RETRY_MS)
      },
    ).finally(() => {
      sending.current = null
    })
    return sending.current
  }, [form, to])

  const typed = useCallback(() => {
    dirty.current = true
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void (sending.current ?? Promise.resolve()).then(save), IDLE_MS)
  }, [save])

  const waitForDraft = useCallback((event: FormEvent<HTMLFormElement>, beside: Promise<void> | null = null): void => {
    clearTimeout(timer.current)
    dirty.current = false
    const underWay = [sending.current, beside].filter((one) => one !== null)
    if (underWay.length === 0) return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    void Promise.all(underWay).then(() => form.current?.requestSubmit(submitter))
  }, [form])

  useEffect(() => {
    const leave = () => void save()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [save])
  return { words, typed, waitForDraft }
}

async function send(to: string, form: HTMLFormElement): Promise<Saved> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const response = await fetch(to, { method: 'POST', body, headers: { accept: 'application/json' }, keepalive: true })
  return response.json()
}
