import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { count } from '~/ui/french'
import { KeysList } from '~/ui/keys-list'
import { Notice } from '~/ui/notice'
import { BatchResults, type BatchResult } from './batch-results'
import { queueOf } from './queue-address'
import { QueueFilters } from './queue-filters'
import { QueueRows } from './queue-rows'
import { STATE_WORDS } from './queue-words'
import type { Queue } from './read-queue.server'

export type BatchOutcome = { errors: FormError[]; results: BatchResult[] }

/** The queue of moderators: what waits for them, the oldest first, in one form whose ticked rows can be done together. */
export function QueuePage({ queue, outcome }: { queue: Queue; outcome?: BatchOutcome | undefined }) {
  const { slug, counts, frozen, page, filters } = queue
  return (
    <div className="cc-bench cc-queue">
      {outcome ? <ErrorSummary errors={outcome.errors} /> : null}
      {outcome ? <BatchResults results={outcome.results} slug={slug} filters={filters} /> : null}
      <Told focused />
      {frozen ? <Notice kind="info">{frozen}</Notice> : null}
      <p className="fr-text--lead">{frozen ? null : sentence(counts)}</p>
      <QueueFilters queue={queue} />
      <form method="post" action={`${queueOf(slug)}/publier`}>
        {frozen || page.items.length === 0 ? null : <BatchBar slug={slug} />}
        <QueueRows queue={queue} />
      </form>
      <KeysList keys={KEYS} />
    </div>
  )
}

/** The first button is the one a stray Enter presses: on a box nothing is ticked yet, it is told so. */
const BatchBar = ({ slug }: { slug: string }) => (
  <div className="cc-bench__bar">
    <p>Celles qui sont cochées&nbsp;:</p>
    <button type="submit" className="fr-btn fr-btn--sm">Publier</button>
    <button type="submit" className="fr-btn fr-btn--sm fr-btn--secondary" formAction={`${queueOf(slug)}/regarder`}>Marquer comme regardées</button>
  </div>
)

/** “3 contributions attendent…: 2 en attente de publication, 1 publiée, jamais regardée.” */
function sentence(counts: Queue['counts']): string {
  const total = TO_LOOK_AT.reduce((sum, state) => sum + counts[state], 0)
  if (total === 0) return 'Aucune contribution n’attend de regard.'
  const parts = TO_LOOK_AT.filter((state) => counts[state] > 0).map((state) => count(counts[state], STATE_WORDS[state].one, STATE_WORDS[state].many))
  return `${count(total, 'contribution attend un regard', 'contributions attendent un regard')}\u00a0: ${parts.join(', ')}.`
}

const TO_LOOK_AT = ['reported', 'waiting', 'new', 'changed'] as const

const KEYS = [
  ['j', 'aller à la contribution suivante'],
  ['k', 'revenir à la précédente'],
  ['Espace', 'sur une case, la cocher ou la décocher'],
  ['Entrée', 'sur un titre, ouvrir la contribution'],
] as const
