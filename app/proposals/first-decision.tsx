import { Notice } from '~/ui/notice'
import { formatDay } from '~/ui/paris-time'
import type { Proposal } from './find-proposal.server'

const TITLES = {
  kept: 'Retenue par le premier comité',
  'not-kept': 'Non retenue par le premier comité',
  deferred: 'Décision reportée par le premier comité',
} as const

/** What the first committee decided, and why. */
export function FirstDecision({ decision }: { decision: NonNullable<Proposal['decision']> }) {
  return (
    <Notice kind={decision.outcome === 'kept' ? 'success' : 'info'} title={TITLES[decision.outcome]}>
      <p>
        {decision.reason} <span className="cc-quiet">Décision du {formatDay(decision.decidedAt)}.</span>
      </p>
    </Notice>
  )
}
