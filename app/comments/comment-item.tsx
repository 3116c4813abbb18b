import type { ReactNode } from 'react'
import { Badge } from '~/ui/badge'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { TalkComment } from './read-talk.server'
import { Signature } from './signature'

type Props = {
  slug: string
  contributionId: number
  comment: TalkComment
  /** Whether it can be answered, by this reader, now. */
  mayAnswer: boolean
  isModerator: boolean
  /** The way to report it, when it may be. */
  report: ReactNode
}

/** One comment where it stands, or what tells that it stood there. */
export function CommentItem({ slug, contributionId, comment, mayAnswer, isModerator, report }: Props) {
  const { id, parentId, text, isQuestion, isAnswered, writtenAt, editedAt, mine, mayReword, mayTakeBack } = comment
  const here = `/consultations/${slug}/commentaires/${id}`
  const of = <span className="fr-sr-only">{` le commentaire du ${formatInstant(writtenAt)}`}</span>
  return (
    <article id={`commentaire-${id}`} className={parentId === null ? 'cc-comment' : 'cc-comment cc-comment--answer'} tabIndex={-1}>
      {text === null ? <Trace comment={comment} /> : (
        <>
          <Signature comment={comment} />
          {isQuestion ? <p><Badge tone={isAnswered ? 'success' : 'neutral'}>{isAnswered ? 'Question à l’auteur, qui y répond' : 'Question à l’auteur'}</Badge></p> : null}
          <RichText text={text} />
        </>
      )}
      <p className="cc-comment__acts">
        <a className="cc-comment__at" href={here}><time dateTime={writtenAt.toISOString()}>{`Le ${formatInstant(writtenAt)}`}</time></a>
        {text !== null && editedAt ? <span>modifié</span> : null}
        {mayAnswer && parentId === null && text !== null ? <a href={`/consultations/${slug}/contributions/${contributionId}/commenter?reponse=${id}`}>Répondre<span className="fr-sr-only">{` au commentaire du ${formatInstant(writtenAt)}`}</span></a> : null}
        {mayReword ? <a href={`${here}/modifier`}>Modifier{of}</a> : null}
        {mayTakeBack ? <a href={`${here}/retirer`}>Retirer{of}</a> : null}
        {text !== null && !mine ? report : null}
        {isModerator && !comment.withdrawnAt ? <a href={`${here}/masquer`}>{comment.hiddenAt ? 'Rétablir' : 'Masquer'}{of}</a> : null}
      </p>
    </article>
  )
}

/** Nothing said is removed in silence: what was said is gone, that it was stays. */
function Trace({ comment: { withdrawnAt, hiddenAt, hiddenReason } }: { comment: TalkComment }) {
  if (hiddenAt) return <p className="cc-comment__trace">{`Commentaire masqué par l’équipe de la consultation le ${formatInstant(hiddenAt)}. Motif\u00a0: ${hiddenReason}`}</p>
  return <p className="cc-comment__trace">{`Commentaire retiré par son auteur${withdrawnAt ? ` le ${formatInstant(withdrawnAt)}` : ''}.`}</p>
}
