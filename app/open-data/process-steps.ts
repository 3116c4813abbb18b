import type { Calendar, PhaseKind } from '~/editions/calendar'
import { phaseSteps } from '~/editions/words'
import { agreed, count, formatNumber } from '~/ui/french'
import { formatPeriod } from '~/ui/paris-time'
import type { ProcessStep } from '~/ui/process-line'
import type { Figures } from './figures'

type Figured = { slug: string; calendar: Calendar; at: Date }

/** The four steps of an edition as they are drawn: dates, state, and what each has given so far, with the way there. */
export function processSteps(edition: Figured, figures: Figures): ProcessStep[] {
  return phaseSteps(edition.calendar, edition.at).map(({ kind, label, phase, state }) => ({
    label,
    state,
    dates: phase ? formatPeriod(phase.opensAt, phase.closesAt) : 'Date à venir',
    to: `/consultations/${edition.slug}/${PATHS[kind]}`,
    figure: state === 'future' ? undefined : figureOf(kind, figures),
  }))
}

const PATHS: Record<PhaseKind, string> = {
  consultation: 'contributions', vote: 'propositions', application: 'candidatures', launch: 'laureats',
}

function figureOf(kind: PhaseKind, figures: Figures): ProcessStep['figure'] {
  const { needs, solutions, proposals, votes, applications, laureates, amountCents } = figures
  switch (kind) {
    case 'consultation':
      return { value: needs + solutions, label: `${agreed(needs + solutions, 'contribution', 'contributions')}\u00a0: ${count(needs, 'besoin', 'besoins')}, ${count(solutions, 'solution', 'solutions')}` }
    case 'vote':
      return votes
        ? { value: votes.counted, label: `${agreed(votes.counted, 'voix comptée', 'voix comptées')} sur ${count(proposals, 'proposition', 'propositions')}` }
        : { value: proposals, label: `${agreed(proposals, 'proposition soumise', 'propositions soumises')} au vote\u00a0; les comptes sont cachés jusqu’à la clôture` }
    case 'application':
      return { value: applications, label: agreed(applications, 'candidature déposée', 'candidatures déposées') }
    case 'launch':
      return { value: laureates, label: `${agreed(laureates, 'projet lauréat', 'projets lauréats')}${amountCents > 0 ? `, ${formatMillions(amountCents)}` : ''}` }
  }
}

/** “13,3 M€”; under a million, “370 000 €”: rounded, a small amount would be told larger than it is. */
export const formatMillions = (cents: number) =>
  cents < 100_000_000 ? `${formatNumber(Math.floor(cents / 100))}\u00a0€` : `${formatNumber(cents / 100_000_000, 1)}\u00a0M€`

/** From what was deposited to what is built: the four numbers that tell an edition. */
export const funnelOf = ({ slug }: { slug: string }, { needs, solutions, proposals, kept, laureates }: Figures) =>
  [
    { value: needs + solutions, label: agreed(needs + solutions, 'contribution déposée', 'contributions déposées'), to: `/consultations/${slug}/contributions` },
    { value: proposals, label: agreed(proposals, 'proposition au vote', 'propositions au vote'), to: `/consultations/${slug}/propositions` },
    { value: kept, label: agreed(kept, 'retenue par le comité', 'retenues par le comité'), to: `/consultations/${slug}/resultats` },
    { value: laureates, label: agreed(laureates, 'projet lauréat', 'projets lauréats'), to: `/consultations/${slug}/laureats` },
  ].filter(({ value }) => value > 0)
