import type { Outcome } from '~/committees/decision'
import { agreed, count } from '~/ui/french'
import { Notice } from '~/ui/notice'
import type { Gap } from './against-committee'

/** Before a list is handed over or published, which cannot be undone: where it parts from the second committee, by name. */
export function CommitteeGap({ gap: { left, beyond } }: { gap: Gap }) {
  if (left.length + beyond.length === 0) return null
  return (
    <Notice kind="warning" title="La liste s’écarte du second comité">
      {left.length > 0 ? (
        <>
          <p>{count(left.length, 'proposition retenue', 'propositions retenues')} par le second comité {agreed(left.length, 'n’est pas', 'ne sont pas')} sur la liste&nbsp;:</p>
          <ul>{left.map((name) => <li key={name}>{name}</li>)}</ul>
        </>
      ) : null}
      {beyond.length > 0 ? (
        <>
          <p>{count(beyond.length, 'lauréat de la liste n’a pas été retenu', 'lauréats de la liste n’ont pas été retenus')} par le second comité&nbsp;:</p>
          <ul>{beyond.map(({ id, title, outcome }) => <li key={id}>{title} ({outcomeWords(outcome)})</li>)}</ul>
        </>
      ) : null}
    </Notice>
  )
}

/** What the second committee said of a laureate it did not keep. */
export const outcomeWords = (outcome: Outcome | null): string =>
  outcome === 'deferred' ? 'proposition reportée' : outcome === null ? 'proposition non examinée' : 'proposition non retenue'
