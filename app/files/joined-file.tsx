import type { MouseEvent } from 'react'
import type { ListedFile } from './file'
import { addressOf } from './file-name'
import { fileWords } from './file-words'

type Props = { file: ListedFile; /** Takes it off without leaving the page; without it, the form does, keeping what is typed. */ onRemove: (() => void) | undefined }

/** A file that is joined, as its author sees it: what it is, whether it waits, and the way to take it off. */
export function JoinedFile({ file, onRemove }: Props) {
  const { id, name, isUnchecked } = file
  const remove = (event: MouseEvent) => {
    if (!onRemove) return
    event.preventDefault()
    onRemove()
  }
  return (
    <li>
      <p>
        <a href={addressOf(file)} target="_blank" rel="noopener" title={`${name}, nouvel onglet`}>{name}</a>
        <span className="cc-quiet">{fileWords(file)}{isUnchecked ? '. En attente du contrôle antivirus\u00a0: vous seul pouvez l’ouvrir.' : ''}</span>
      </p>
      <button type="submit" name="retirer" value={id} className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={remove}>
        Retirer<span className="fr-sr-only"> {name}</span>
      </button>
    </li>
  )
}
