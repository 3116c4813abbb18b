import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { NEED_FIELD } from './forms'
import type { FoundNeeds, NeedChoice } from './need-choice'

const IDLE_MS = 300

/**
 * Looks for needs at `from` while their author types, in the place of the button that does it without scripts. What is
 * ticked is read from the boxes themselves: at each answer the ticked ones stay and the others leave.
 * @returns `shown`, what to show; `failed`, whether the last search was not answered; `typed` and `searchNow`
 */
export function useNeedSearch(boxes: RefObject<HTMLElement>, from: string, given: NeedChoice) {
  const [shown, setShown] = useState(given)
  const [failed, setFailed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const asked = useRef<AbortController>()

  const searchNow = useCallback((words: string) => {
    clearTimeout(timer.current)
    asked.current?.abort()
    const asking = new AbortController()
    asked.current = asking
    ask(from, words.trim(), asking.signal).then(
      (answer) => {
        setFailed(false)
        setShown((before) => replaced(before, answer, words.trim(), tickedIn(boxes.current)))
      },
      () => setFailed(!asking.signal.aborted),
    )
  }, [boxes, from])

  const typed = useCallback((words: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => searchNow(words), IDLE_MS)
  }, [searchNow])

  useEffect(() => () => {
    clearTimeout(timer.current)
    asked.current?.abort()
  }, [])
  return { shown, failed, typed, searchNow }
}

async function ask(from: string, words: string, signal: AbortSignal): Promise<FoundNeeds> {
  if (words === '') return { found: [], total: 0, told: '' }
  const response = await fetch(`${from}?${new URLSearchParams({ recherche: words })}`, { headers: { accept: 'application/json' }, signal })
  if (!response.ok) throw new Error(`the search of needs answered ${response.status}`)
  return response.json()
}

const tickedIn = (boxes: HTMLElement | null): number[] =>
  [...(boxes?.querySelectorAll<HTMLInputElement>(`input[name^="${NEED_FIELD}"]:checked`) ?? [])].map(({ name }) => Number(name.slice(NEED_FIELD.length)))

/** The same choice after a search: the ticked needs first, then what was found beside them. */
function replaced(before: NeedChoice, answer: FoundNeeds, search: string, ticked: number[]): NeedChoice {
  const chosen = [...before.chosen, ...before.found].filter(({ id }) => ticked.includes(id))
  return { ...answer, chosen, found: answer.found.filter(({ id }) => !ticked.includes(id)), search }
}
