import { count, quoted } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { MyQuestion } from './list-my-questions.server'

/** What others ask of the reader about what they deposited, and wait for. */
export function MyQuestions({ questions }: { questions: readonly MyQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="questions">
      <h3 id="questions">{count(questions.length, 'question attend', 'questions attendent')} votre réponse</h3>
      <ul className="cc-followed">
        {questions.map(({ id, slug, title, origin, text, askedAt }) => (
          <li key={id}>
            <p className="cc-quiet">{`${origin}, le ${formatInstant(askedAt)}, sur ${quoted(title)}`}</p>
            <RichText text={text} />
            <p><a href={`/consultations/${slug}/commentaires/${id}`}>Lire et répondre<span className="fr-sr-only">{`\u00a0: question de ${origin}`}</span></a></p>
          </li>
        ))}
      </ul>
    </section>
  )
}
