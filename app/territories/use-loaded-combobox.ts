import { useEffect, useState } from 'react'
import type { TerritoryCombobox } from './territory-combobox'

type Loaded = { TerritoryCombobox: typeof TerritoryCombobox; typed: string; focused: boolean }

/**
 * The combobox, once its script has come: null on the server, without scripts, or when the script does not come. What was
 * typed meanwhile in the field `id`, and the cursor, are carried into it.
 */
export function useLoadedCombobox(id: string): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let gone = false
    import('./territory-combobox').then(({ TerritoryCombobox }) => {
      const field = document.getElementById(id)
      const typed = field instanceof HTMLInputElement ? field.value : ''
      if (!gone) setLoaded({ TerritoryCombobox, typed, focused: field !== null && field === document.activeElement })
    }, () => {})
    return () => {
      gone = true
    }
  }, [id])
  return loaded
}
