import { ThemeControl } from '~/ui/theme-control'
import { FullScreenButton } from './full-screen-button'

type Props = { slug: string; paused: boolean; onPause: (() => void) | null }

/** What whoever runs the big screen can do; the room sees it only when the mouse moves or the keyboard comes to it. */
export function ScreenControls({ slug, paused, onPause }: Props) {
  return (
    <div className="cc-screen__controls">
      {onPause ? (
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={onPause}>
          {paused ? 'Reprendre' : 'Mettre en pause'}
        </button>
      ) : null}
      <FullScreenButton />
      <ThemeControl />
      <a href={`/consultations/${slug}/resultats`}>Quitter le grand écran</a>
      <noscript>
        <a href={`/consultations/${slug}/direct`}>Actualiser les comptes</a>
      </noscript>
    </div>
  )
}
