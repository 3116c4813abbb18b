import { useEffect } from 'react'
import { forgetAllHere } from './kept-here'

/** Forgets what was typed on this machine when its person signs out or leaves, and a draft's when they throw it away. */
export function useForgetHere(): void {
  useEffect(() => {
    const forget = ({ target }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement)) return
      const { pathname } = new URL(target.action)
      if (pathname === '/deconnexion' || pathname === '/compte/quitter') forgetAllHere()
      if (pathname.endsWith('/abandonner')) forgetAllHere(`${pathname.slice(0, -'/abandonner'.length)} `)
    }
    document.addEventListener('submit', forget)
    return () => document.removeEventListener('submit', forget)
  }, [])
}
