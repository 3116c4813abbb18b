import { originWords } from '~/contributions/words'
import { PROFILE_LABELS } from '~/identity/words'
import { Badge } from '~/ui/badge'
import type { ListedComment } from './list-comments.server'

/** From whom a comment comes, as for a contribution: territory, profile, function; never a name. */
export function Signature({ comment }: { comment: Pick<ListedComment, 'territory' | 'organisation' | 'profile' | 'function' | 'isOrphan' | 'isByAuthor'> }) {
  const { territory, organisation, profile, isOrphan, isByAuthor } = comment
  const origin = originWords(territory, organisation)
  return (
    <p className="cc-comment__who">
      <strong>{origin || 'Une organisation'}</strong>
      {isOrphan ? null : <span>{[PROFILE_LABELS[profile], comment.function].filter(Boolean).join(', ')}</span>}
      {isByAuthor ? <Badge tone="accent">Auteur de la contribution</Badge> : null}
    </p>
  )
}
