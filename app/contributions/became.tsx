import { formatDay } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import type { Verdict } from './contribution'

/** “Que devient ma contribution ?”: what was decided of it, why, and the way to what it is now part of. */
export function Became({ slug, verdict }: { slug: string; verdict: Verdict | null }) {
  if (!verdict) return <p>Elle attend d’être étudiée. L’équipe de la consultation dira ici ce qu’elle devient, et pourquoi.</p>
  const plural = verdict.kind === 'regrouped' && verdict.proposals.length > 1
  const on = `le ${formatDay(new Date(verdict.decidedAt))}`
  switch (verdict.kind) {
    case 'regrouped':
      return (
        <>
          {verdict.alone && !plural ? (
            <p>Elle n’en avait rejoint aucune autre&nbsp;: elle est devenue une proposition à elle seule {on}.</p>
          ) : (
            <p>Elle a été rapprochée d’autres contributions {on}. Elle est derrière {plural ? 'ces propositions, soumises' : 'cette proposition, soumise'} au vote&nbsp;:</p>
          )}
          <ul>
            {verdict.proposals.map(({ id, number, title }) => (
              <li key={id}>
                <a href={`/consultations/${slug}/propositions/${id}`}>Proposition n° {number}&nbsp;: {title}</a>
              </li>
            ))}
          </ul>
        </>
      )
    case 'redirected':
      return (
        <>
          <p>
            Elle a été réorientée {on} vers un autre dispositif&nbsp;: <a href={`/orientation/${verdict.scheme.id}`}>{verdict.scheme.title}</a>. En voici la raison.
          </p>
          <blockquote><RichText text={verdict.reason} /></blockquote>
        </>
      )
    case 'rejected':
      return (
        <>
          <p>Elle n’a pas été retenue {on}. En voici la raison.</p>
          <blockquote><RichText text={verdict.reason} /></blockquote>
        </>
      )
  }
}
