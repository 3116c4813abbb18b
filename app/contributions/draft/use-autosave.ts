import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { savedWords } from './draft-words'
import { type Near, sendDraft } from './send-draft'
import type { LocalCopy } from './use-local-copy'

const IDLE_MS = 800
/** Whoever never stops typing is kept too: at most this much is on its way. */
const LONGEST_MS = 1_500
const RETRY_MS = 5_000

/**
 * Sends a form's draft to `to` once nobody has typed for a while, at the latest a moment after the first letter, and when
 * the page is left; until the server has it, this browser does, if `local` says how. One sending at a time, so that an older text never lands
 * after a newer one.
 * @param onSaved told when what was sent is kept, and what the server says resembles it
 * @returns `words`, what to say beside the button; `typed`, for the form to call on input; `waitForDraft`, on submit: what
 *   is sent for good waits for the draft under way
 */
export function useAutosave(form: RefObject<HTMLFormElement>, to: string, initialWords: string, onSaved?: (savedAt: string, near: Near[]) => void, local: LocalCopy = NO_COPY) {
  const [words, setWords] = useState(initialWords)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const since = useRef<number | null>(null)
  const sending = useRef<Promise<void> | null>(null)
  const dirty = useRef(false)
  const told = useRef(onSaved)

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    if (sending.current || !dirty.current || !form.current) return
    dirty.current = false
    since.current = null
    const notKept = (why: string) => setWords(local.isKept() ? `Enregistré seulement sur cet appareil\u00a0: ${why}` : `Brouillon non enregistré\u00a0: ${why} Gardez cette page ouverte.`)
    sending.current = sendDraft(to, form.current).then((saved) => {
      if ('savedAt' in saved) {
        if (!dirty.current) local.forget()
        const kept = savedWords(new Date(saved.savedAt), new Date(saved.savedAt))
        setWords(saved.toCorrect ? `${kept}. ${saved.toCorrect}` : kept)
        return told.current?.(saved.savedAt, saved.near ?? [])
      }
      notKept(saved.why)
      if (!saved.mayPass) return
      dirty.current = true
      timer.current = setTimeout(() => void save(), RETRY_MS)
    }).finally(() => {
      sending.current = null
    })
    return sending.current
  }, [form, to, local])

  const typed = useCallback(() => {
    local.keep()
    dirty.current = true
    since.current ??= performance.now()
    clearTimeout(timer.current)
    const left = Math.max(0, Math.min(IDLE_MS, since.current + LONGEST_MS - performance.now()))
    timer.current = setTimeout(() => void (sending.current ?? Promise.resolve()).then(save), left)
  }, [save, local])

  const waitForDraft = useCallback((event: FormEvent<HTMLFormElement>, beside: Promise<void> | null = null): void => {
    clearTimeout(timer.current)
    dirty.current = false
    const underWay = [sending.current, beside].filter((one) => one !== null)
    if (underWay.length === 0) {
      local.send()
      return
    }
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    void Promise.all(underWay).then(() => form.current?.requestSubmit(submitter))
  }, [form, local])

  useEffect(() => {
    const now = () => void save()
    // A session opened again in another tab, a network that comes back: nobody waits for the next try.
    for (const event of LEAVING_OR_BACK) addEventListener(event, now)
    return () => {
      for (const event of LEAVING_OR_BACK) removeEventListener(event, now)
      now()
    }
  }, [save])
  return { words, typed, waitForDraft }
}

const LEAVING_OR_BACK = ['pagehide', 'online', 'focus']

const NO_COPY: LocalCopy = { keep: () => {}, forget: () => {}, send: () => {}, isKept: () => false }
