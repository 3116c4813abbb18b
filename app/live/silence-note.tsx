import { useSilence } from './use-silence'

/** Tells, at the foot of the window, that what the page shows may be old: it stays as it was read, and is read again by itself. */
export function SilenceNote() {
  return (
    <p className="cc-silence" role="status">
      {useSilence() === null ? null : 'Le site ne répond pas pour l’instant\u00a0: ce que montre cette page peut avoir changé. Elle se remettra à jour d’elle-même.'}
    </p>
  )
}
