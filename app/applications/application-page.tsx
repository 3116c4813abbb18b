import type { Calendar, Phase } from '~/editions/calendar'
import { placedName } from '~/territories/placed-name'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { withDe } from '~/ui/french'
import { Notice } from '~/ui/notice'
import type { ApplicationTexts as Texts } from './application'
import { ApplicationBadge } from './application-badge'
import { ApplicationForm } from './application-form'
import { FileTexts } from './file-texts'
import { ApplicationTimeline } from './application-timeline'
import { awaitedWords } from './awaited'
import type { ApplicationFile } from './find-application.server'

type Props = {
  edition: { slug: string; calendar: Calendar; at: Date }
  file: ApplicationFile
  isOwn: boolean
  canWrite: boolean
  automatic: boolean
  application: Phase | undefined
  launch: Phase | undefined
  savedWords: string
  whyNotWithdraw: string | null
  /** What came of a form that was not kept. */
  answer: { refusal: string | null; isStale: boolean; errors: FormError[]; typed: Partial<Texts> } | undefined
}

/** A file: what is waited for, its form or its texts, and the way it went. */
export function ApplicationPage(props: Props) {
  const { edition, file, isOwn, canWrite, automatic, answer } = props
  const address = `/consultations/${edition.slug}/candidatures/${file.id}`
  return (
    <>
      <p className="cc-over-title">
        <a href={`/consultations/${edition.slug}/propositions/${file.proposal.id}`}>Proposition n°&nbsp;{file.proposal.number}, {file.proposal.title}</a>
      </p>
      <h1>Candidature {withDe(placedName(file.territory))}</h1>
      <p><ApplicationBadge state={file.state} /></p>
      <p className="fr-text--lead">{awaitedWords(file.state, { ...edition, automatic, territory: placedName(file.territory) })}</p>
      <Told />
      <ErrorSummary errors={answer?.errors ?? []} />
      {answer?.refusal ? <Notice kind="error" title="Le dossier n’a pas été enregistré">{answer.refusal}</Notice> : null}
      <div className="cc-application">
        <div>
          {answer?.isStale ? (
            <details className="cc-confirm" open>
              <summary>Le texte enregistré par votre collègue</summary>
              <div className="cc-confirm__body"><FileTexts texts={file} level={3} /></div>
            </details>
          ) : null}
          {canWrite ? (
            <ApplicationForm address={address} texts={{ ...textsOf(file), ...answer?.typed }} errors={answer?.errors ?? []} savedAt={file.savedAt} savedWords={props.savedWords} />
          ) : isOwn || file.state === 'accepted' ? <FileTexts texts={{ ...textsOf(file), ...answer?.typed }} /> : (
            <p>Le texte de la candidature devient public si elle est acceptée.</p>
          )}
        </div>
        <aside aria-labelledby="parcours">
          <h2 id="parcours">Le parcours du dossier</h2>
          <ApplicationTimeline {...props} />
          {isOwn && (file.state === 'draft' || file.submittedAt) && file.state !== 'withdrawn' ? (
            props.whyNotWithdraw ? <p className="cc-quiet">Retirer ce dossier n’est pas possible. {props.whyNotWithdraw}</p> : <p><a href={`${address}/retrait`}>{file.state === 'draft' ? 'Abandonner ce brouillon…' : 'Retirer la candidature…'}</a></p>
          ) : null}
        </aside>
      </div>
    </>
  )
}

const textsOf = ({ motivation, means, calendar }: Texts): Texts => ({ motivation, means, calendar })
