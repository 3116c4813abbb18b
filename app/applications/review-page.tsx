import type { Calendar, Phase } from '~/editions/calendar'
import { ErrorSummary } from '~/ui/error-summary'
import { withDe } from '~/ui/french'
import { Notice } from '~/ui/notice'
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
  isDone: boolean
}

/** A file as a moderator reads and decides it. */
export function ReviewPage({ edition, file, automatic, application, launch, reason, answer, isDone }: Props) {
  const { territory, proposal, state } = file
  return (
    <>
      <p className="cc-quiet">
        <a href={`/consultations/${edition.slug}/propositions/${proposal.id}`}>Proposition n°&nbsp;{proposal.number}, {proposal.title}</a>
      </p>
      <h1>Candidature {withDe(territory.name)}</h1>
      <p><ApplicationBadge state={state} /></p>
      <p className="fr-text--lead">{awaitedWords(state, { ...edition, automatic, territory: territory.name })}</p>
      {answer?.isInput ? <ErrorSummary errors={[{ field: reasonField(answer.typed), message: answer.refusal }]} /> : null}
      {answer && !answer.isInput ? <Notice kind="error" title="Rien n’a été décidé">{answer.refusal}</Notice> : null}
      {isDone && !answer ? <Notice kind="success">{DONE[state] ?? 'C’est enregistré.'}</Notice> : null}
      <div className="cc-application">
        <div><FileTexts texts={file} /></div>
        <aside aria-labelledby="decision">
          <h2 id="decision">Décision</h2>
          <ReviewPanel
            address={`/moderation/${edition.slug}/candidatures/${file.id}`}
            territory={territory.name} state={state} reason={reason}
            typed={answer?.typed ?? {}} error={answer?.isInput ? answer.refusal : null}
          />
          <h2>Le parcours du dossier</h2>
          <ApplicationTimeline file={file} automatic={automatic} application={application} launch={launch} />
        </aside>
      </div>
    </>
  )
}

const DONE: Partial<Record<ApplicationFile['state'], string>> = {
  'under-review': 'Le dossier est à l’étude\u00a0; c’est inscrit au journal.',
  accepted: 'La candidature est acceptée\u00a0; la lettre est écrite et le journal le dit.',
  declined: 'La candidature est refusée\u00a0; le motif est écrit au territoire et le journal le dit.',
}
