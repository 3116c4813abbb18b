import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Notice } from './notice'

/** What was just done, told once by the page that follows; `info`: what happened to its reader. `mark` is the id of what it changed there. */
export type Flash = { kind?: 'info' | undefined; title?: string | undefined; words: string; mark?: number | undefined }

const FlashContext = createContext<Flash | null>(null)

/**
 * Keeps what a page had to tell when it was opened: read again, for counts that moved, the page has nothing left to
 * tell, and what is being read must not go. Brought back whole from the browser’s memory by Back, it has told it already.
 */
export function FlashProvider({ flash, children }: { flash: Flash | null; children: ReactNode }) {
  const [told, setTold] = useState(flash)
  useEffect(() => {
    const forget = ({ persisted }: PageTransitionEvent) => persisted && setTold(null)
    window.addEventListener('pageshow', forget)
    return () => window.removeEventListener('pageshow', forget)
  }, [])
  return <FlashContext.Provider value={told}>{children}</FlashContext.Provider>
}

/** What was just done, if anything was. */
export const useFlash = () => useContext(FlashContext)

/**
 * The place in a page where it tells what was just done.
 * @param focused whether it takes the focus, where an act would otherwise leave it nowhere
 */
export function Told({ focused = false }: { focused?: boolean }) {
  const flash = useFlash()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) box.current?.focus()
  }, [focused])
  if (!flash) return null
  const notice = <Notice kind={flash.kind ?? 'success'} {...(flash.title && { title: flash.title })}>{flash.words}</Notice>
  return focused ? <div ref={box} tabIndex={-1}>{notice}</div> : notice
}
