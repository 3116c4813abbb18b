import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { FilesField } from '~/files/files-field'
import type { ListedFile } from '~/files/file'
import { useUploads } from '~/files/use-uploads'
import { ActionButton } from '~/ui/action-button'
import { ContributionFields } from './contribution-fields'
import type { ContributionKind } from './contribution'
import { EnterButton } from './enter-button'
import { inOne, type Typed } from './forms'
import type { NeedChoice } from './need-choice'
import { NearContributions } from './near-contributions'
import { fillWith, typedIn } from './draft/typed-in'
import { useAutosave } from './draft/use-autosave'
import { useLocalCopy } from './draft/use-local-copy'

type Props = {
  kind: ContributionKind
  /** Where the form is; its draft is sent to `…/brouillon`. */
  address: string
  typed: Partial<Typed>
  errors: readonly { field: string; message: string }[]
  themes: readonly { id: number; name: string }[]
  /** When the draft was kept, in words; empty before it is. */
  savedWords: string
  near: { id: number; title: string }[]
  choice: NeedChoice | null
  files: ListedFile[]
  /** Where the published contributions are. */
  list: string
  /** How many contributions of this kind were published before this one. */
  deposited: number
  /** When the draft shown was saved: another one is never replaced unseen. */
  seen: string
  /** When this page was read. */
  at: string
  /** Whose form it is, and whether the server has what it shows. */
  who: string
  isKept: boolean
  children: ReactNode
}

/** Comparing texts is heavy, and rarely needed. */
const FoundHere = lazy(() => import('./draft/found-here').then((found) => ({ default: found.FoundHere })))

/**
 * The form of a deposit. It keeps its draft by itself; without scripts, a button does. Going back to it, the browser fills
 * it again, so that nothing typed is lost with a session; not after publishing, which would show what is published as if
 * it were not. Browsers know a form by its name and by those of its first fields: these name the contribution it makes.
 */
export function DepositForm({ kind, address, typed, errors, themes, savedWords, near, choice, files, list, deposited, seen, at, who, isKept, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const start = useRef<HTMLInputElement>(null)
  const [kept, setKept] = useState(seen)
  const [resembling, setResembling] = useState(near)
  const { local, found, drop, takeUp } = useLocalCopy(form, { address, at, who, mark: String(deposited), isKept }, (fields) => form.current && fillWith(form.current, fields))
  const autosave = useAutosave(form, `${address}/brouillon`, savedWords, (savedAt, resemble) => {
    // Both: the form may be sent before React draws again, and drawn again before it is sent.
    if (start.current) start.current.value = savedAt
    setKept(savedAt)
    setResembling(resemble)
  }, local)

  const uploads = useUploads({ to: `${address}/pieces`, files, onBegun: startFrom })

  /** A file may begin the draft before a word is kept: it is then the one this page starts from. */
  function startFrom(begun: string) {
    if (start.current && start.current.value === '') start.current.value = begun
    setKept((before) => before || begun)
  }

  return (
    <form
      method="post" encType="multipart/form-data" action={address} ref={form} name={`depot-${deposited}`} noValidate className="cc-deposit__form"
      onInput={autosave.typed} onSubmit={(event) => autosave.waitForDraft(event, uploads.settle())}
    >
      <input type="hidden" name={`depot-${deposited}`} />
      {/* Never what the browser kept of it: the page just read says it. */}
      <input type="hidden" name="seen" defaultValue={kept} ref={start} autoComplete="off" />
      <EnterButton />
      {children}
      {found.map((one) => (
        <Suspense key={one.key}>
          <FoundHere found={one} shown={form.current ? typedIn(form.current) : []} themes={themes} onTakeUp={() => takeUp(one)} onDrop={() => drop(one)} />
        </Suspense>
      ))}
      <ContributionFields kind={kind} typed={typed} errors={errors} themes={themes} choice={choice} list={list}>
        <NearContributions kind={kind} list={list} near={resembling} />
      </ContributionFields>
      <FilesField uploads={uploads} error={inOne(errors, 'pieces')} whoReads="Tout le monde pourra les lire une fois la contribution publiée." />
      <div className="cc-deposit__end">
        <ActionButton name="suite" value="relire" size="lg">Relire avant de publier</ActionButton>
        <ActionButton name="suite" value="rester" variant="tertiary">Enregistrer le brouillon</ActionButton>
        <p role="status">{autosave.words}</p>
      </div>
    </form>
  )
}
