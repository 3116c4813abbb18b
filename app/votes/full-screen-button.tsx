import { useEffect, useState } from 'react'

/** Takes the whole screen of the room; shown only where the browser can. */
export function FullScreenButton() {
  const [possible, setPossible] = useState(false)
  useEffect(() => setPossible(document.fullscreenEnabled), [])
  if (!possible) return null
  return (
    <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => void document.documentElement.requestFullscreen()}>
      Plein écran
    </button>
  )
}
