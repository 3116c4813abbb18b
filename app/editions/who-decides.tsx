import type { CommitteeSitting } from './sittings.server'
import type { Rules } from './rules'
import { formatDay } from '~/ui/paris-time'

/** Who decides at each step, with the seats of the committees once they are known. */
export function WhoDecides({ rules, sittings }: { rules: Rules; sittings: readonly CommitteeSitting[] }) {
  return (
    <section aria-labelledby="decident">
      <h2 id="decident">Qui décide</h2>
      <ul className="cc-rules">
        <li>
          <strong>Les territoires</strong> votent&nbsp;:{' '}
          {rules.votes.countedUnit === 'territory' ? 'une voix par territoire et par proposition.' : 'une voix par personne et par proposition.'}
        </li>
        {sittings.length === 0 ? (
          <li>
            <strong>Deux comités</strong>{' '}
            {rules.applications.keptOnly ? 'retiennent les propositions après le vote, puis désignent les lauréats.' : 'examinent les propositions, puis désignent les lauréats.'}
          </li>
        ) : (
          sittings.map(({ number, heldAt, seats }) => (
            <li key={number}>
              <strong>{number === 1 ? 'Le premier comité' : 'Le second comité'}</strong>, le {formatDay(heldAt)}
              {seats.length > 0 ? <>&nbsp;: {seats.join(', ')}</> : null}.
            </li>
          ))
        )}
        <li>
          <strong>Deux personnes de la modération</strong>, jamais une seule, publient la liste des lauréats.
        </li>
      </ul>
    </section>
  )
}
