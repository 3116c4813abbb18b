import { count } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { Pages } from '~/ui/pages'
import type { ReactNode } from 'react'
import { commentsAddress } from './comment'
import { CommentForm } from './comment-form'
import { CommentItem } from './comment-item'
import type { Talk, TalkComment } from './read-talk.server'

type Props = { slug: string; contributionId: number; talk: Talk; /** The way to report a comment. */ reportOf: (comment: TalkComment) => ReactNode }

/** What was said of a contribution, a page at a time, then the way to say something; or since when nothing more is. */
export function CommentsSection({ slug, contributionId, talk, reportOf }: Props) {
  const { items, total, page, pages, frozen, reader } = talk
  const [first] = items
  const mayAnswer = !frozen && reader !== null && reader.reason === null
  const pageAt = (at: number) => (at >= 1 && at <= pages ? commentsAddress(slug, contributionId, at) : null)
  return (
    <section className="cc-comments" aria-labelledby="commentaires">
      <h2 id="commentaires" tabIndex={-1}>{total === 0 ? 'Commentaires' : count(total, 'commentaire', 'commentaires')}</h2>
      {frozen ? <Notice kind="info">{frozen}</Notice> : null}
      {items.length === 0 ? <p>{frozen ? 'Aucun commentaire n’y a été écrit.' : 'Personne n’a encore commenté cette contribution. Une précision, un retour d’expérience, une question à son auteur\u00a0: dites-le ici.'}</p> : null}
      {first?.parentId ? <p><a href={commentsAddress(slug, contributionId, page - 1, first.parentId)}>Suite des réponses à un commentaire de la page précédente</a></p> : null}
      {items.map((comment) => (
        <CommentItem key={comment.id} slug={slug} contributionId={contributionId} comment={comment} mayAnswer={mayAnswer} isModerator={reader?.isModerator ?? false} report={reader ? reportOf(comment) : null} />
      ))}
      {pages > 1 ? <Pages label="Pages des commentaires" words={`Page ${page} sur ${pages}`} previous={pageAt(page - 1)} next={pageAt(page + 1)} /> : null}
      {frozen ? null : <Door slug={slug} contributionId={contributionId} reader={reader} />}
    </section>
  )
}

/** The way to say something, or why this reader cannot. */
function Door({ slug, contributionId, reader }: { slug: string; contributionId: number; reader: Talk['reader'] }) {
  const address = `/consultations/${slug}/contributions/${contributionId}`
  if (!reader) return <p><a className="fr-btn fr-btn--secondary" href={`/connexion?retour=${encodeURIComponent(`${address}/commenter`)}`}>Se connecter pour commenter</a></p>
  if (reader.reason) return <p className="cc-quiet">{reader.reason}</p>
  return <CommentForm action={`${address}/commenter`} territoire={reader.territoire} label="Votre commentaire" button="Publier le commentaire" mayAsk={reader.mayAsk} />
}
