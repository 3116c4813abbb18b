import { useEffect, useState } from 'react'

/** Takes the whole screen of the room, and gives it back; shown only where the browser can. */
export function FullScreenButton() {
  const [state, setState] = useState<'impossible' | 'window' | 'full'>('impossible')
  useEffect(() => {
    const look = () => setState(!document.fullscreenEnabled ? 'impossible' : document.fullscreenElement ? 'full' : 'window')
    look()
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (state === 'impossible') return null
  const change = () => (state === 'full' ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  return (
    <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => void change()}>
      {state === 'full' ? 'Quitter le plein écran' : 'Plein écran'}
    </button>
  )
}
