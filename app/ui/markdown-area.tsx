import { type ComponentProps, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Markdown } from './markdown'
import { TextArea } from './text-area'

const never = () => () => {}

/** A text area whose text may be marked up, with what it will look like beneath it while one writes. Without scripts, the summary shows it. */
export function MarkdownArea(area: ComponentProps<typeof TextArea>) {
  const place = useRef<HTMLDivElement>(null)
  const [text, setText] = useState<string | null>(null)
  const isLive = useSyncExternalStore(never, () => true, () => false)
  const previewId = useId()
  const typed = () => place.current?.querySelector('textarea')?.value ?? ''
  return (
    <div className="cc-markdown" ref={place} onInput={() => setText((shown) => (shown === null ? null : typed()))}>
      <TextArea {...area} />
      <div className="cc-markdown__foot">
        <p className="fr-hint-text">Mise en forme&nbsp;: **gras**, *italique*, «&nbsp;-&nbsp;» devant chaque point d’une liste, [texte d’un lien](https://adresse).</p>
        {isLive ? (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" aria-expanded={text !== null} aria-controls={previewId} onClick={() => setText(text === null ? typed() : null)}>
            Aperçu
          </button>
        ) : null}
      </div>
      <div id={previewId} hidden={text === null} className="cc-markdown__preview">
        {text?.trim() ? <Markdown text={text} /> : <p>Rien n’est encore écrit.</p>}
      </div>
    </div>
  )
}
