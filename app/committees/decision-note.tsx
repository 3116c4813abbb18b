import { Badge } from '~/ui/badge'
import { formatDay } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import { COMMITTEE_WORDS, type Decision, OUTCOME_WORDS } from './decision'

/** What the committees decided of one thing, each with its day and its reason; nothing as long as none has. */
export function DecisionNote({ decisions, title = 'Ce que les comités ont décidé' }: { decisions: readonly Decision[]; title?: string }) {
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="comites">
      <h2 id="comites">{title}</h2>
      {decisions.map(({ committee, outcome, reason, decidedAt, contribution }) => (
        <article key={`${committee} ${contribution?.id ?? ''}`} className="cc-sitting">
          <h3>{COMMITTEE_WORDS[committee] ?? `Comité n°\u00a0${committee}`}</h3>
          <p>
            <Badge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].label}</Badge> le {formatDay(decidedAt)}{contribution ? <>, pour la contribution «&nbsp;{contribution.title}&nbsp;»</> : null}
          </p>
          <RichText text={reason} />
        </article>
      ))}
    </section>
  )
}
