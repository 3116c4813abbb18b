import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

let opened: BroadcastChannel | undefined

/** One a tab: what is said on it is heard by the other tabs of this browser, never by the one that says it. */
const channel = () => (opened ??= new BroadcastChannel('votes'))

/** Tells the other tabs of this browser that its person has voted, or withdrawn. */
export const tellOtherTabs = (): void => channel().postMessage('voted')

/** Reads the page again when its person votes in another tab: beside counts that move, a button must not say otherwise. */
export function useOtherTabs(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const tabs = channel()
    tabs.addEventListener('message', revalidate)
    return () => tabs.removeEventListener('message', revalidate)
  }, [revalidate])
}
