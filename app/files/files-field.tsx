import { type ChangeEvent, useRef, useSyncExternalStore } from 'react'
import { ActionButton } from '~/ui/action-button'
import { describedBy, FieldError, Hint, RequiredMark } from '~/ui/field-frame'
import { ACCEPTED } from './file-type'
import { WHAT_IS_TAKEN } from './file-words'
import { JoinedFile } from './joined-file'
import { UploadRow } from './upload-row'
import type { Uploads } from './use-uploads'

type Props = { uploads: Uploads; error: string | undefined; /** Who will read them, and when. */ whoReads: string }

const ID = 'pieces'
const never = () => () => {}

/**
 * The files of a form: chosen, they leave by themselves; without scripts they leave with the form, by any of its buttons
 * and by one of their own. The list has what is joined, then what is on its way.
 */
export function FilesField({ uploads: { joined, uploads, told, choose, remove }, error, whoReads }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const isLive = useSyncExternalStore(never, () => true, () => false)
  const hint = `${WHAT_IS_TAKEN} ${whoReads}`

  function chosen({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    for (const file of currentTarget.files ?? []) choose(file)
    // They are on their way: the form must not send them a second time.
    currentTarget.value = ''
  }

  return (
    <div className={`cc-files${error ? ' cc-files--error' : ''}`}>
      <label className="fr-label" htmlFor={ID}>
        Pièces jointes
        <RequiredMark required={false} />
        <Hint id={ID} hint={hint} />
      </label>
      <div className="cc-files__choice">
        <input ref={input} type="file" id={ID} name={ID} multiple accept={ACCEPTED} className="fr-upload" onChange={chosen} aria-invalid={error ? true : undefined} aria-describedby={describedBy(ID, { hint, error })} />
        {isLive ? null : <ActionButton name="suite" value="joindre" variant="secondary" size="sm">Joindre</ActionButton>}
      </div>
      <FieldError id={ID} error={error} />
      {joined.length + uploads.length > 0 ? (
        <ul className="cc-files__list" aria-label="Fichiers choisis">
          {joined.map((file) => (
            <JoinedFile key={file.id} file={file} onRemove={isLive ? () => void remove(file).then(() => input.current?.focus()) : undefined} />
          ))}
          {uploads.map((upload) => <UploadRow key={upload.key} upload={upload} />)}
        </ul>
      ) : null}
      <p role="status" className="cc-quiet">{told}</p>
    </div>
  )
}
