import type { ListedFile } from '~/files/file'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { Notice } from '~/ui/notice'
import { Markdown } from '~/ui/markdown'
import type { ContributionKind } from './contribution'
import { DepositForm } from './deposit-form'
import type { Typed } from './forms'
import type { NeedChoice } from './need-choice'
import { SpeaksFor, type Speaker } from './speaks-for'

type Props = {
  kind: ContributionKind
  address: string
  viewer: Speaker
  /** Whose form it is, and when it was read. */
  who: string
  at: string
  themes: readonly { id: number; name: string }[]
  /** Why nothing can be deposited now, if so, with the way out; and why what was just sent was refused. */
  reason: string | null
  way: { label: string; to: string } | null
  refusal: string | null
  typed: Partial<Typed>
  errors: readonly FormError[]
  savedWords: string
  near: { id: number; title: string }[]
  choice: NeedChoice | null
  files: ListedFile[]
  list: string
  deposited: number
  /** When the draft shown was saved; empty when there is none. */
  seen: string
  /** Whether another text than the one shown is the draft now. */
  isStale: boolean
}

/** The form of a deposit with what stands around it; behind a closed door, the draft is still there to be read. */
export function DepositPage({ way, viewer, reason, refusal, isStale, typed, savedWords, ...form }: Props) {
  if (reason && !refusal) return (
    <>
      <Notice kind="warning">{reason}</Notice>
      {typed.title || typed.text ? (
        <>
          <h2>Votre brouillon</h2>
          <p>Il est gardé, et personne d’autre ne le lit. Vous pouvez en copier le texte.</p>
          <h3>{typed.title}</h3>
          <Markdown text={typed.text ?? ''} level={4} />
        </>
      ) : null}
      {way ? <p><a href={way.to}>{way.label}</a></p> : null}
    </>
  )
  return (
    <>
      <ErrorSummary errors={form.errors} />
      {refusal ? (
        <Notice kind="error" title="Rien n’a été enregistré">
          {refusal}
          {isStale ? <> <a href={form.address} target="_blank" rel="noopener">Lire l’autre texte (nouvel onglet)</a></> : null}
        </Notice>
      ) : null}
      <Told />
      <DepositForm typed={typed} savedWords={savedWords} isKept={refusal === null && form.errors.length === 0} {...form}>
        <aside className="cc-deposit__aside" aria-label="Au nom de qui">
          <SpeaksFor viewer={viewer} />
        </aside>
      </DepositForm>
    </>
  )
}
