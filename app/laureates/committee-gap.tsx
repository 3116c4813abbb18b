import { type Outcome, OUTCOME_WORDS } from '~/committees/decision'
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
          <ul>{beyond.map(({ id, title, outcome }) => <li key={id}>{title} (proposition {outcomeLabel(outcome).toLowerCase()})</li>)}</ul>
        </>
      ) : null}
    </Notice>
  )
}

/** What the second committee decided of a proposal, in a word or two; null when it did not examine it. */
export const outcomeLabel = (outcome: Outcome | null): string => (outcome ? OUTCOME_WORDS[outcome].label : 'Non examinée')
