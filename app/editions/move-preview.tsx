import { ActionButton } from '~/ui/action-button'
import { type Moved, movedSentence } from './move-words'

type Props = { slug: string; move: Moved; consequences: string[]; reason: string; to: string }

/** What would follow from a move, in sentences, then the button that does it. Nothing is written before. */
export function MovePreview({ slug, move, consequences, reason, to }: Props) {
  return (
    <section className="cc-preview" aria-labelledby="consequences">
      <h2 id="consequences" className="fr-h5" tabIndex={-1}>
        Avant de déplacer
      </h2>
      <p>
        <strong>{movedSentence(move)}</strong>
      </p>
      <ul>
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        Motif&nbsp;: «&nbsp;{reason}&nbsp;»
      </p>
      <form method="post" action={`/moderation/${slug}/calendrier/deplacer`}>
        <input type="hidden" name="kind" value={move.kind} />
        <input type="hidden" name="boundary" value={move.boundary} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="reason" value={reason} />
        <ActionButton>Déplacer</ActionButton>
        <p>
          <a href={`/moderation/${slug}/calendrier`}>Renoncer</a>
        </p>
      </form>
    </section>
  )
}
