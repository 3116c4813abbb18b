import { sizeWords } from './file-words'
import type { Upload } from './use-uploads'

/** A file on its way, or why it stayed behind and what can be done. */
export function UploadRow({ upload: { name, size, sent, error, again, stop } }: { upload: Upload }) {
  const rest = <span className="fr-sr-only"> {name}</span>
  return (
    <li>
      <p>
        {error ? <span className="fr-error-text" role="alert">{error}</span> : (
          <>
            {name}
            <span className="cc-quiet">
              <progress value={Math.min(sent, size)} max={size} aria-label={`Envoi de ${name}`} />
              {sent === 0 ? 'en attente' : `${Math.min(100, Math.floor((sent / size) * 100))}\u00a0% de ${sizeWords(size)}`}
            </span>
          </>
        )}
      </p>
      <div className="cc-files__acts">
        {again ? <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={again}>Réessayer{rest}</button> : null}
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={stop}>{error ? 'Fermer' : 'Annuler'}{rest}</button>
      </div>
    </li>
  )
}
