import { formatDay } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { Contest } from './contest'

/** That a decision was contested, by what words, and what was answered: public, as the decision is. */
export function ContestWords({ contest: { text, contestedAt, answer } }: { contest: Contest }) {
  return (
    <section aria-labelledby="contestation">
      <h3 id="contestation" className="fr-h6">Décision contestée</h3>
      <p>Son auteur l’a contestée le {formatDay(new Date(contestedAt))}.</p>
      <blockquote><RichText text={text} /></blockquote>
      {answer ? (
        <>
          <p>{answer.outcome === 'confirmed' ? 'La décision a été confirmée' : 'La décision a été reprise'} le {formatDay(new Date(answer.at))}.</p>
          <blockquote><RichText text={answer.text} /></blockquote>
        </>
      ) : (
        <p>L’équipe de la consultation y répondra ici.</p>
      )}
    </section>
  )
}
