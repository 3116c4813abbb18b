import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { forgetHere, type KeptHere, keepHere, keyHere, listHere } from '~/ui/kept-here'
import { useServerClock } from '~/ui/use-server-clock'
import { isSameTyped, typedIn } from './typed-in'

type Page = { address: string; /** When it was read. */ at: string; /** Whose page it is. */ who: string; /** Which deposit of this person it makes: the next once this one is published. */ mark: string; /** Whether the server has what it shows. */ isKept: boolean }

export type Found = KeptHere & { key: string }
export type LocalCopy = { keep(): void; forget(): void; /** The form leaves for good. */ send(): void; isKept(): boolean }

/**
 * The copy of a form that this browser keeps while the server may not have it.
 * @returns `local`, for the form to call as it is typed; `found`, what was typed before on this device and the server never
 *   had, to be taken up (`takeUp`) or dropped
 */
export function useLocalCopy(form: RefObject<HTMLFormElement>, page: Page, onTakenUp: (fields: KeptHere['fields']) => void) {
  const [found, setFound] = useState<Found[]>([])
  const opening = useRef(page)
  const now = useServerClock(page.at)
  const local = useMemo((): LocalCopy => {
    const { address, who, mark } = opening.current
    let [key, kept] = ['', false]
    const write = (isSent: boolean) => {
      key ||= keyHere(address)
      if (form.current) kept = keepHere(key, { who, page: address, at: now().toISOString(), mark, isSent, fields: typedIn(form.current) })
    }
    return { keep: () => write(false), send: () => kept && write(true), isKept: () => kept, forget: () => { forgetHere(key); kept = false } }
  }, [form, now])

  useEffect(() => {
    const { address, who, mark, isKept } = opening.current
    const shown = form.current ? typedIn(form.current) : []
    const waiting = listHere(address, who, now()).filter((one) => {
      // What this page shows is the server's; what left with a contribution is published with it.
      const isDone = (isKept && isSameTyped(one.fields, shown)) || (one.isSent && one.mark !== mark)
      if (isDone) forgetHere(one.key)
      return !isDone && !isSameTyped(one.fields, shown)
    })
    setFound(waiting)
  }, [form, now])

  const drop = ({ key }: Found) => {
    forgetHere(key)
    setFound((before) => before.filter((one) => one.key !== key))
  }
  const takeUp = (one: Found) => {
    onTakenUp(one.fields)
    local.keep()
    drop(one)
  }
  return { local, found, drop, takeUp }
}
