import { structuresWords } from '~/identity/structures/deciding'
import { count } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import type { ToDecide } from './to-decide.server'

/** What waits for a decision, the oldest first, each line the way to its tool. */
export function ToDecideList({ items, named }: { items: ToDecide[]; named: boolean }) {
  return (
    <ul className="cc-todo">
      {items.map(({ kind, slug, name, number, since }) => (
        <li key={`${slug ?? ''} ${kind}`}>
          <p className="cc-todo__what">
            <a href={`/moderation/${slug ? `${slug}/` : ''}${WAYS[kind].path}`}>{WAYS[kind].words(number)}</a>
          </p>
          <p className="cc-quiet">
            {named && name ? `${name} · ` : ''}depuis le {formatDay(since)}
          </p>
        </li>
      ))}
    </ul>
  )
}

const WAYS: Record<ToDecide['kind'], { path: string; words: (number: number) => string }> = {
  looks: { path: 'file', words: (number) => count(number, 'contribution attend un regard', 'contributions attendent un regard') },
  reports: { path: 'file?etat=signalees', words: (number) => `${count(number, 'signalement attend', 'signalements attendent')} une réponse` },
  contributions: { path: 'regroupement', words: (number) => `${count(number, 'contribution attend', 'contributions attendent')} une décision` },
  contests: { path: 'regroupement/contestations', words: (number) => `${count(number, 'décision est contestée', 'décisions sont contestées')}` },
  applications: { path: 'candidatures', words: (number) => `${count(number, 'candidature est', 'candidatures sont')} à examiner` },
  laureates: { path: 'laureats', words: () => 'Une liste de lauréats est à confirmer' },
  attachments: { path: 'rattachements', words: (number) => `${count(number, 'rattachement attend', 'rattachements attendent')} une preuve` },
  structures: { path: 'structures', words: structuresWords },
  move: { path: 'calendrier', words: (number) => `${count(number, 'déplacement de date est', 'déplacements de dates sont')} à confirmer` },
}
