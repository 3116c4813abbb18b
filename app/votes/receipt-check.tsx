import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import type { Phase } from '~/editions/calendar'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'
import { ReceiptVerdict } from './receipt-verdict'
import { useRecount } from './use-recount'

/** Takes a receipt or a checkpoint, pasted, chosen or dropped, and says whether the ledger keeps what it says. */
export function ReceiptCheck({ slug, vote }: { slug: string; vote: Phase | null }) {
  const { ready, state, run } = useRecount(slug)
  const [text, setText] = useState('')
  const [paper, setPaper] = useState<object | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const result = useRef<HTMLDivElement>(null)
  const over = state.step === 'done' || state.step === 'failed'
  useEffect(() => {
    if (over || unreadable) result.current?.focus()
  }, [over, unreadable])
  if (!ready) return <p>Le vérifier dans la page demande JavaScript. Sans lui, faites-le chez vous comme dit plus haut, ou cherchez ci-dessous la ligne que votre reçu nomme.</p>

  function check(typed: string) {
    const read = readPaper(typed)
    setText(typed)
    setPaper(read)
    setUnreadable(read === null)
    if (read) void run(read)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    void event.dataTransfer.files[0]?.text().then(check)
  }
  function send(event: FormEvent) {
    event.preventDefault()
    check(text)
  }

  return (
    <form onSubmit={send} onDrop={drop} onDragOver={(event) => event.preventDefault()} className="cc-check">
      <TextArea label="Le reçu, ou le point de contrôle" name="recu" id="texte-recu" hint="Collez son texte, ou déposez ici son fichier." rows={4} value={text} onChange={(event) => setText(event.currentTarget.value)} spellCheck={false} />
      <p>
        <label htmlFor="fichier-recu">Ou choisissez son fichier (JSON)&nbsp;: </label>
        <input type="file" id="fichier-recu" accept=".json,application/json" onChange={(event) => void event.currentTarget.files?.[0]?.text().then(check)} />
      </p>
      <button type="submit" className="fr-btn" aria-disabled={state.step === 'running'}>Vérifier</button>
      <p role="status" className="cc-recount__status">{state.step === 'running' ? 'Lecture de tout le registre…' : null}</p>
      <div ref={result} tabIndex={-1} className="cc-recount__result">
        {unreadable ? <Notice kind="error" title="Ce texte n’est pas un reçu">Un reçu est un texte en JSON, qui commence par une accolade. Collez-le entier.</Notice> : null}
        {!unreadable && state.step === 'failed' ? <Notice kind="error" title="La vérification n’a pas pu se faire">{state.why}</Notice> : null}
        {!unreadable && state.step === 'done' && paper ? <ReceiptVerdict slug={slug} vote={vote} paper={paper} found={state.found} covering={state.covering} /> : null}
      </div>
    </form>
  )
}

/** What was pasted, if it is an object in JSON; the answer of the API holds the receipt one step below. */
function readPaper(text: string): object | null {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return null
    return 'receipt' in read && typeof read.receipt === 'object' && read.receipt ? read.receipt : read
  } catch {
    return null
  }
}
