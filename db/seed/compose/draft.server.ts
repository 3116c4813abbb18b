import { application } from '~db/schema/applications'
import { committee, committeeDecision, committeeSeat } from '~db/schema/committees'
import { contribution, contributionLink, contributionVersion } from '~db/schema/contributions'
import { edition, phase, phaseMove, theme } from '~db/schema/editions'
import { attachment, person } from '~db/schema/identity'
import { journalLine } from '~db/schema/journal'
import { designation, laureate, milestone, project } from '~db/schema/laureates'
import { look } from '~db/schema/moderation'
import { proposal, regrouping, verdict } from '~db/schema/proposals'
import { vote } from '~db/schema/votes'
import type { Calendar } from '~/editions/calendar'
import { themeNames } from '../corpus'
import { type Random, seededRandom } from '../random'
import { insertRows, type Keys, type Owner, type Row } from '../rows.server'

/** In the order in which they may be written. */
const TABLES = {
  person, edition, phase, phaseMove, theme, attachment, contribution, contributionVersion, contributionLink, look, proposal, verdict,
  regrouping, vote, committee, committeeSeat, committeeDecision, application, designation, laureate,
  project, milestone, journalLine,
}
type Tables = typeof TABLES

/** The tables whose keys are given beforehand. */
export const KEYED = [edition, theme, contribution, proposal, committee, committeeSeat, application, designation, laureate, project]

/** A whole edition, composed before its first row is written. */
export type Draft = {
  editionId: number
  random: Random
  keys: Keys
  calendar: Calendar
  /** Of the archive: what is not named by the public record is marked as reconstructed. */
  isArchive: boolean
  /** Key of each theme, by name. */
  themes: Map<string, number>
  rows: { [Name in keyof Tables]: Row<Tables[Name]>[] }
}

/** Starts a draft with its edition, its phases and the 14 themes. */
export function beginDraft(keys: Keys, given: Omit<Row<typeof edition>, 'id'>, calendar: Calendar): Draft {
  const rows = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as Draft['rows']
  const editionId = keys.next(edition)
  rows.edition.push({ ...given, id: editionId })
  rows.phase.push(...calendar.map((one) => ({ editionId, ...one })))
  const themes = new Map(themeNames.map((name) => [name, keys.next(theme)]))
  rows.theme.push(...[...themes].map(([name, id], index) => ({ id, editionId, name, position: index + 1 })))
  return { editionId, random: seededRandom(given.slug), keys, calendar, isArchive: given.origin === 'archive', themes, rows }
}

/** Writes a draft: one statement a table. */
export async function writeDraft(sql: Owner, { rows }: Draft): Promise<void> {
  // The journal is read in the order of its keys.
  rows.journalLine.sort((one, other) => Number(one.at) - Number(other.at))
  for (const [name, table] of Object.entries(TABLES)) await insertRows(sql, table, rows[name as keyof Tables])
}

/** The window of a phase. */
export function windowOf(draft: Draft, kind: Calendar[number]['kind']): [Date, Date] {
  const found = draft.calendar.find((one) => one.kind === kind)
  if (!found) throw new Error(`the calendar has no ${kind}`)
  return [found.opensAt, found.closesAt]
}
