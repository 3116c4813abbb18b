import { formatNumber, withDe } from '~/ui/french'
import { formatDay } from '~/ui/paris-time'
import type { SchemeFacts } from './scheme'

/** The groups of the plan, in its order, each told by the beginning of its schemes’ ids. */
export const GROUPS = [
  { prefix: 'itn7-axe1', title: 'Co-construire un service (axe 1)' },
  { prefix: 'itn7-axe2', title: 'Projets de grande ampleur, FranceConnect et API (axe 2)' },
  { prefix: 'itn7-axe3', title: 'Se faire accompagner près de chez soi (axe 3)' },
  { prefix: 'itn7-axe4', title: 'Se protéger (axe 4, cybersécurité)' },
  { prefix: '', title: 'Autres dispositifs du plan' },
]

/** The group a scheme belongs to. */
export const groupOf = (id: string) => GROUPS.find(({ prefix }) => id.startsWith(prefix))

/** “94 M€, nationale (ITN1 à ITN6 ensemble)”; null where the source is silent. */
export const envelopeWords = ({ envelope }: SchemeFacts) =>
  envelope && `${formatNumber(envelope.amountEuros / 1_000_000, 1)}\u00a0M€, ${envelope.scope}`

/** The days of a scheme as its source gives them: whole days, or words when it gives no day. */
export function datesWords({ opensOn, closesOn }: SchemeFacts): string | null {
  if (!opensOn && !closesOn) return null
  if (opensOn && closesOn) return `du ${dayWords(opensOn)} au ${dayWords(closesOn)}`
  return opensOn ? `à partir ${fromWords(dayWords(opensOn))}` : `jusqu’au ${dayWords(closesOn ?? '')}`
}

/** “du 25 janvier 2021”, “d’avril 2021”. */
const fromWords = (words: string) => (/^\d/.test(words) ? `du ${words}` : withDe(words))

/** A day, a month, or the source’s own words. */
function dayWords(on: string): string {
  const [, month, day] = /^(\d{4}-\d\d)(-\d\d)?$/.exec(on) ?? []
  if (!month) return on
  const words = formatDay(new Date(`${month}${day ?? '-01'}T12:00:00Z`))
  return day ? words : words.replace(/^1er\s/, '')
}
