import { useRef, useState } from 'react'
import { useAutosave } from '~/contributions/draft/use-autosave'
import { ActionButton } from '~/ui/action-button'
import { TextArea } from '~/ui/text-area'
import { type ApplicationTexts, LEAST, LONGEST, lengthOf, SECTIONS } from './application'
import { SECTION_WORDS } from './words'

type Props = {
  /** Where the form is; its draft is sent to `…/brouillon`. */
  address: string
  texts: ApplicationTexts
  errors: readonly { field: string; message: string }[]
  /** When the file was last saved, as this page read it. */
  savedAt: Date
  /** The same in words, shown beside the button. */
  savedWords: string
}

/**
 * The form of a file, which keeps its draft by itself; without scripts, a button does. It says which version it starts
 * from, so that the text of a colleague who writes at the same time is never lost unseen.
 */
export function ApplicationForm({ address, texts, errors, savedAt, savedWords }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const seen = useRef<HTMLInputElement>(null)
  // Frozen: a page that reads itself again must not claim to have shown what it has not.
  const [start] = useState(() => savedAt.toISOString())
  const autosave = useAutosave(form, `${address}/brouillon`, savedWords, (at) => {
    if (seen.current) seen.current.value = at
  })

  return (
    <form method="post" action={address} ref={form} noValidate onInput={autosave.typed} onSubmit={autosave.waitForDraft} className="cc-application__form">
      <input type="hidden" name="seen" defaultValue={start} ref={seen} />
      {SECTIONS.map((section) => (
        <TextArea
          key={section}
          name={section}
          rows={8}
          longest={LONGEST}
          label={<>{SECTION_WORDS[section].label} <Done text={texts[section]} /></>}
          hint={SECTION_WORDS[section].hint}
          required
          defaultValue={texts[section]}
          error={errors.find(({ field }) => field === section)?.message}
        />
      ))}
      <div className="cc-buttons">
        <ActionButton name="suite" value="relire" size="lg">Relire avant de déposer</ActionButton>
        <ActionButton name="suite" value="rester" variant="tertiary">Enregistrer le brouillon</ActionButton>
        <p role="status">{autosave.words}</p>
      </div>
    </form>
  )
}

/** That a section is complete, as it was when the page was read. */
const Done = ({ text }: { text: string }) => (lengthOf(text) >= LEAST ? <span className="cc-done">complète</span> : null)
