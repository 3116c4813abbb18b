import { REASON_WORDS } from '~/reports/words'
import { ActionButton } from '~/ui/action-button'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import { TextArea } from '~/ui/text-area'
import type { LookOutcome } from './file-page'
import { fileAddress } from './queue-address'
import type { QueueFile } from './read-file.server'

type Reported = QueueFile['reports'][number]
type Props = { file: QueueFile; outcome?: LookOutcome | undefined }

/** What people reported of this contribution or of its comments, never who, each with what can be done of it. */
export function FileReports({ file, outcome }: Props) {
  if (file.reports.length === 0) return null
  return (
    <section aria-labelledby="signalements" className="cc-queue__reported">
      <h2 id="signalements" className="fr-h5">Signalé</h2>
      {file.reports.map((reported) => <OneReported key={reported.commentId ?? 0} file={file} reported={reported} outcome={outcome} />)}
    </section>
  )
}

function OneReported({ file, reported: { commentId, text, reports }, outcome }: Props & { reported: Omit<Reported, 'since'> }) {
  return (
    <article>
      <h3 className="fr-h6">{commentId === null ? 'Cette contribution' : 'Un commentaire'}</h3>
      {commentId === null ? null : (
        <blockquote className="cc-sheet">
          <RichText text={text} />
          <p><a href={`/consultations/${file.slug}/commentaires/${commentId}`}>Le lire à sa place</a></p>
        </blockquote>
      )}
      <ul>
        {reports.map(({ id, reason, text: said, reportedAt }) => <li key={id}>{REASON_WORDS[reason]}, le {formatInstant(new Date(reportedAt))}{said ? <>&nbsp;: <q>{said}</q></> : null}</li>)}
      </ul>
      {commentId === null ? <p>Pour agir, refusez la contribution ou demandez un changement, plus bas. Un refus répond aussi à ces signalements.</p> : (
        <Answer file={file} act="masquer" commentId={commentId} outcome={outcome} label="Masquer le commentaire…" hint="Le motif sera lu à la place du commentaire, et par qui l’a signalé." button="Masquer" danger />
      )}
      <Answer file={file} act="garder" commentId={commentId} outcome={outcome} label="Répondre et classer…" hint="Qui l’a signalé lira ce motif." button="Classer le signalement" />
    </article>
  )
}

type AnswerProps = Props & { act: 'garder' | 'masquer'; commentId: number | null; label: string; hint: string; button: string; danger?: boolean }

function Answer({ file: { slug, contribution, filters }, act, commentId, outcome, label, hint, button, danger }: AnswerProps) {
  const mine = outcome?.form === act && (outcome.typed?.comment ?? '') === String(commentId ?? '')
  const id = `${act}-${commentId ?? 0}`
  return (
    <details className={danger ? 'cc-confirm cc-confirm--danger' : 'cc-confirm'} open={mine}>
      <summary>{label}</summary>
      <form className="cc-confirm__body" method="post" action={fileAddress(slug, contribution.id, filters, act)} noValidate>
        {commentId === null ? null : <input type="hidden" name="comment" value={commentId} />}
        <TextArea id={id} name="reason" label="Motif" hint={hint} required rows={3} longest={1000} defaultValue={mine ? outcome.typed?.reason : undefined} error={mine ? outcome.errors?.[0]?.message : undefined} />
        <ActionButton variant={danger ? 'danger' : 'primary'}>{button}</ActionButton>
      </form>
    </details>
  )
}
