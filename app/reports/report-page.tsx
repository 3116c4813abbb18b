import { ActionButton } from '~/ui/action-button'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { Radios } from '~/ui/radios'
import { RichText } from '~/ui/rich-text'
import { TextArea } from '~/ui/text-area'
import type { FoundReportable } from './find-reportable.server'
import { DECISION_WORDS, REASON_WORDS } from './words'

type Props = Pick<FoundReportable, 'mine' | 'text'> & {
  back: string
  errors: readonly FormError[]
  typed: Record<string, string>
  /** Why it cannot be reported; why what was just sent was refused. */
  reason: string | null
  refusal: string | null
}

/** What reporting does, then why; or what became of what was reported already. */
export function ReportPage({ back, text, mine, errors, typed, reason, refusal }: Props) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const wayBack = <a href={back}>Revenir sans signaler</a>
  return (
    <>
      <ErrorSummary errors={errors} />
      {text === null ? null : <blockquote className="cc-sheet"><RichText text={text} /></blockquote>}
      {mine || reason || refusal ? (
        <>
          <Notice kind={mine ? 'info' : 'warning'}>{mine ? mineWords(mine) : (refusal ?? reason)}</Notice>
          <p>{wayBack}</p>
        </>
      ) : (
        <>
          <p>L’équipe de la consultation lit chaque signalement et décide, avec un motif. Votre signalement n’est jamais public, et votre nom ne lui est pas montré. Un courriel vous dira ce qui est décidé.</p>
          <form method="post" noValidate>
            <Radios name="reason" legend="Qu’est-ce qui ne va pas&nbsp;?" required options={Object.entries(REASON_WORDS).map(([value, label]) => ({ value, label }))} defaultValue={typed['reason']} error={errorOf('reason')} />
            <TextArea name="text" label="En quelques mots" hint="Facultatif, sauf pour «&nbsp;Autre chose&nbsp;»." rows={3} longest={1000} defaultValue={typed['text']} error={errorOf('text')} />
            <div className="cc-deposit__end">
              <ActionButton>Signaler</ActionButton>
              {wayBack}
            </div>
          </form>
        </>
      )}
    </>
  )
}

const mineWords = ({ reportedAt, decision, decisionReason }: NonNullable<FoundReportable['mine']>) =>
  decision
    ? `Vous l’avez signalé le ${formatInstant(reportedAt)}. Votre signalement a été examiné\u00a0: ${DECISION_WORDS[decision]}. Motif\u00a0: ${decisionReason}`
    : `Vous l’avez signalé le ${formatInstant(reportedAt)}\u00a0: l’équipe de la consultation l’a reçu et l’examine. Un courriel vous dira ce qui est décidé.`
