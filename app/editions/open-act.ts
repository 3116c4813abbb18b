import type { Calendar, PhaseKind } from './calendar'
import { openPhase } from './calendar'
import type { Rules } from './rules'

type Profile = Rules['votes']['profiles'][number]
type OpenAct = { label: string; to: string }

/**
 * The one act to offer a reader now, with the way there; undefined when nothing is open to them.
 * A visitor is offered what anyone entitled could do: the page behind says what it takes. Laureates are offered to be
 * seen once there are some; until then, how they are being designated.
 * @param reader.profile null for a visitor
 */
export function openActOf(
  edition: { slug: string; calendar: Calendar; rules: Rules; at: Date; designatedAt: Date | null },
  reader: { profile: Profile | null },
): OpenAct | undefined {
  const kind = openPhase(edition.calendar, edition.at)?.kind
  if (!kind || !mayDo(edition.rules, kind, reader.profile)) return undefined
  const { label, path } = kind === 'launch' && !edition.designatedAt ? DESIGNATING : ACTS[kind]
  return { label, to: `/consultations/${edition.slug}/${path}` }
}

const ACTS: Record<PhaseKind, { label: string; path: string }> = {
  consultation: { label: 'Déposer une contribution', path: 'contributions/nouvelle' },
  vote: { label: 'Voter', path: 'propositions' },
  application: { label: 'Déposer une candidature', path: 'candidatures' },
  launch: { label: 'Voir les lauréats', path: 'laureats' },
}

const DESIGNATING = { label: 'Où en est la désignation', path: 'laureats' }

function mayDo(rules: Rules, kind: PhaseKind, profile: Profile | null): boolean {
  if (profile === null || kind === 'launch') return true
  const profiles = kind === 'consultation' ? [...rules.needs.profiles, ...rules.solutions.profiles]
    : kind === 'vote' ? rules.votes.profiles : rules.applications.profiles
  return profiles.includes(profile)
}
