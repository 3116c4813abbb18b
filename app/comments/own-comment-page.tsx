import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { KeptText } from '~/ui/kept-text'
import { Notice } from '~/ui/notice'
import { RichText } from '~/ui/rich-text'
import { TextArea } from '~/ui/text-area'

type Props = {
  back: string
  text: string
  /** What is about to be done of it. */
  act: 'reword' | 'withdraw'
  errors: readonly FormError[]
  typed: string | undefined
  /** Why it cannot be done, or was not. */
  reason: string | null
}

/** One’s own comment, to put right or to take back; or why not any more. */
export function OwnCommentPage({ back, text, act, errors, typed, reason }: Props) {
  const wayBack = <a href={back}>Revenir au commentaire</a>
  if (reason) return (
    <>
      <Notice kind="warning">{reason}</Notice>
      <KeptText text={typed} />
      <p>{wayBack}</p>
    </>
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      {act === 'withdraw' ? (
        <>
          <blockquote><RichText text={text} /></blockquote>
          <p>Il ne sera plus lisible. Sa place reste, avec «&nbsp;Commentaire retiré par son auteur&nbsp;»&nbsp;; les réponses aussi. Un retrait ne se défait pas.</p>
        </>
      ) : null}
      <form method="post" noValidate>
        {act === 'reword' ? <TextArea name="text" label="Votre commentaire" required rows={4} longest={2000} defaultValue={typed ?? text} error={errors[0]?.message} /> : null}
        <div className="cc-deposit__end">
          <ActionButton variant={act === 'withdraw' ? 'danger' : 'primary'}>{act === 'withdraw' ? 'Retirer définitivement' : 'Publier la correction'}</ActionButton>
          {wayBack}
        </div>
      </form>
    </>
  )
}
