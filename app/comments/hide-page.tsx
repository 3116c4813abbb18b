import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { RichText } from '~/ui/rich-text'
import { TextArea } from '~/ui/text-area'

type Props = { back: string; text: string; /** Why it is hidden; null while it can be read. */ hiddenReason: string | null; errors: readonly FormError[]; typed: string | undefined; reason: string | null }

/** A comment, to hide with a reason that is read in its place, or to show again. */
export function HidePage({ back, text, hiddenReason, errors, typed, reason }: Props) {
  const wayBack = <a href={back}>Revenir au commentaire</a>
  return (
    <>
      <ErrorSummary errors={errors} />
      <blockquote><RichText text={text} /></blockquote>
      {reason ? <Notice kind="warning">{reason}</Notice> : (
        <form method="post" noValidate>
          <input type="hidden" name="etat" value={hiddenReason === null ? 'masque' : 'visible'} />
          {hiddenReason === null ? (
            <>
              <p>Sa place reste, avec le motif que vous donnez, lu par tout le monde&nbsp;; ses réponses aussi. L’acte est consigné au journal, et peut être défait.</p>
              <TextArea name="reason" label="Pourquoi le masquer&nbsp;?" required longest={1000} rows={3} defaultValue={typed} error={errors[0]?.message} />
            </>
          ) : <p>{`Il est masqué. Motif\u00a0: ${hiddenReason}`}</p>}
          <div className="cc-deposit__end"><ActionButton>{hiddenReason === null ? 'Masquer ce commentaire' : 'Rétablir ce commentaire'}</ActionButton></div>
        </form>
      )}
      <p>{wayBack}</p>
    </>
  )
}
