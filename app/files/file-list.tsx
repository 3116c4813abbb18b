import type { ListedFile } from './file'
import { addressOf } from './file-name'
import { fileWords } from './file-words'

type Props = { files: readonly ListedFile[]; /** The level of its title among those of the page. */ level?: 2 | 3 }

/** « Pièces jointes »: what was joined, with its type and its size before one opens it. Nothing when there is none. */
export function FileList({ files, level = 2 }: Props) {
  if (files.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <section className="cc-joined">
      <Heading className={level === 3 ? 'fr-h6' : undefined}>{files.length > 1 ? 'Pièces jointes' : 'Pièce jointe'}</Heading>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={addressOf(file)}>{file.name}</a>
            <span className="cc-quiet">{fileWords(file)}{file.isUnchecked ? ', en attente du contrôle antivirus\u00a0: vous seul la voyez' : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
