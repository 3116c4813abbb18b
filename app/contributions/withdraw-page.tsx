import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'

type Props = {
  address: string
  typed: string
  errors: readonly FormError[]
  /** Why it can no longer be withdrawn; why what was just sent was refused. */
  reason: string | null
  refusal: string | null
}

/** What withdrawing does, then the reason it asks for. */
export function WithdrawPage({ address, typed, errors, reason, refusal }: Props) {
  const back = <a href={address}>Revenir à votre contribution</a>
  if (reason && !refusal) return (
    <>
      <Notice kind="warning">{reason}</Notice>
      <p>{back}</p>
    </>
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      {refusal ? <Notice kind="error" title="Rien n’a été retiré">{refusal}</Notice> : null}
      <p>Elle ne sera plus publique et ne sera pas étudiée. Vous pourrez toujours la lire. Un retrait ne se défait pas&nbsp;: il faudrait la déposer à nouveau.</p>
      <form method="post" noValidate>
        <TextArea name="reason" label="Pourquoi la retirer&nbsp;?" required longest={1000} rows={4} defaultValue={typed} error={errors[0]?.message} />
        <div className="cc-deposit__end">
          <ActionButton variant="danger">Retirer définitivement</ActionButton>
          {back}
        </div>
      </form>
    </>
  )
}
