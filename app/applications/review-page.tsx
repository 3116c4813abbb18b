import type { Calendar, Phase } from '~/editions/calendar'
import { placedName } from '~/territories/placed-name'
import { ErrorSummary } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { withDe } from '~/ui/french'
import { Notice } from '~/ui/notice'
import type { Reach } from '~/ui/reach'
import { ApplicationBadge } from './application-badge'
import { FileTexts } from './file-texts'
import { ApplicationTimeline } from './application-timeline'
import { awaitedWords } from './awaited'
import type { ApplicationFile } from './find-application.server'
import { reasonField, ReviewPanel, type TypedReview } from './review-panel'

type Props = {
  edition: { slug: string; calendar: Calendar; at: Date }
  file: ApplicationFile
  automatic: boolean
  application: Phase | undefined
  launch: Phase | undefined
  reason: string | null
  answer: { refusal: string; typed: TypedReview; isInput: boolean } | undefined
  /** Whom a decision would be written to. */
  reach: Reach
}

/** A file as a moderator reads and decides it. */
export function ReviewPage({ edition, file, automatic, application, launch, reason, answer, reach }: Props) {
  const { territory, proposal, state } = file
  return (
    <>
      <p className="cc-quiet">
        <a href={`/consultations/${edition.slug}/propositions/${proposal.id}`}>Proposition n°&nbsp;{proposal.number}, {proposal.title}</a>
      </p>
      <h1>Candidature {withDe(placedName(territory))}</h1>
      <p><ApplicationBadge state={state} /></p>
      <p className="fr-text--lead">{awaitedWords(state, { ...edition, automatic, territory: placedName(territory) })}</p>
      {answer?.isInput ? <ErrorSummary errors={[{ field: reasonField(answer.typed), message: answer.refusal }]} /> : null}
      {answer && !answer.isInput ? <Notice kind="error" title="Rien n’a été décidé">{answer.refusal}</Notice> : null}
      <Told />
      <div className="cc-application">
        <div><FileTexts texts={file} /></div>
        <aside aria-labelledby="decision">
          <h2 id="decision">Décision</h2>
          <ReviewPanel
            address={`/moderation/${edition.slug}/candidatures/${file.id}`}
            territory={placedName(territory)} state={state} reason={reason} reach={reach}
            typed={answer?.typed ?? {}} error={answer?.isInput ? answer.refusal : null}
          />
          <h2>Le parcours du dossier</h2>
          <ApplicationTimeline file={file} automatic={automatic} application={application} launch={launch} />
        </aside>
      </div>
    </>
  )
}
