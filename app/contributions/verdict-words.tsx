import { Badge } from '~/ui/badge'
import type { Verdict } from './contribution'

/** What became of a contribution, in one line, with the way to what it is now part of. */
export function VerdictLine({ verdict, slug }: { verdict: Verdict; slug: string }) {
  switch (verdict.kind) {
    case 'regrouped':
      return (
        <>
          <Badge tone="success">Regroupée</Badge>
          <ul className="cc-proposals">
            {verdict.proposals.map(({ id, number, title }) => (
              <li key={id}>
                <a href={`/consultations/${slug}/propositions/${id}`}>
                  Proposition n° {number}, {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )
    case 'redirected':
      return (
        <>
          <Badge tone="info">Réorientée</Badge> <span>Vers {verdict.scheme.title}</span>
        </>
      )
    case 'rejected':
      return <Badge>Rejetée</Badge>
  }
}
