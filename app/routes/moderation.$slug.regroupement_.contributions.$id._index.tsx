import { useOutletContext } from '@remix-run/react'
import { DecideContribution } from '~/proposals/decide-contribution'
import type { DecisionPage } from '~/proposals/decision.server'

export default function DecisionIndex() {
  return <DecideContribution page={useOutletContext<DecisionPage>()} />
}
