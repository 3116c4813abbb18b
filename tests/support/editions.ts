import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { edition, PHASE_KINDS, phase, theme } from '~db/schema/editions'
import { proposal } from '~db/schema/proposals'
import type { PhaseKind } from '~/editions/calendar'
import { type Edition, findEdition } from '~/editions/edition.server'
import { type Rules, rulesOf2021 } from '~/editions/rules'

/** Where the database's present instant falls with regard to a phase: on either side of either boundary. */
export type Moment = 'before-opening' | 'just-opened' | 'open' | 'before-closing' | 'just-closed'

/** Distance, in milliseconds, from the present to the start of a phase of one hour. */
const OFFSETS: Record<Moment, number> = {
  'before-opening': 20_000, 'just-opened': 0, open: -1_800_000, 'before-closing': -3_580_000, 'just-closed': -3_600_000,
}
const HOUR = 3_600_000

/** Writes an edition whose `phase` stands around the present instant as `moment` says; the other phases follow on. */
export async function anEdition(tx: Tx, options: { phase: PhaseKind; moment?: Moment; rules?: Partial<Rules>; slug?: string }): Promise<Edition> {
  const slug = options.slug ?? `essai-${crypto.randomUUID().slice(0, 8)}`
  const [row] = await tx.insert(edition)
    .values({ slug, name: `Essai ${slug}`, summary: 'Une consultation d’essai.', rules: { ...rulesOf2021, ...options.rules }, envelopeCents: 3_000_000_000 })
    .returning({ id: edition.id })
  if (!row) throw new Error('the edition was not written')
  await placeCalendar(tx, row.id, options.phase, options.moment ?? 'open')
  await tx.insert(theme).values([
    { editionId: row.id, name: 'Citoyenneté, démocratie participative', position: 1 },
    { editionId: row.id, name: 'Inclusion numérique', position: 2 },
  ])
  return findEdition(tx, slug)
}

/** Moves the calendar, never the clock. */
export async function placeCalendar(tx: Tx, editionId: number, kind: PhaseKind, moment: Moment): Promise<void> {
  const [clock] = await tx.execute<{ now: string }>(sql`select date_trunc('milliseconds', clock_timestamp()) as now`)
  const opening = new Date(clock?.now ?? '').getTime() + OFFSETS[moment]
  const first = opening - PHASE_KINDS.indexOf(kind) * HOUR
  await tx.execute(sql`delete from phase where edition_id = ${editionId}`)
  await tx.insert(phase).values(PHASE_KINDS.map((kindOfPhase, index) => ({
    editionId, kind: kindOfPhase, opensAt: new Date(first + index * HOUR), closesAt: new Date(first + (index + 1) * HOUR),
  })))
}

/** Writes a proposal on the ballot of an edition; gives its id. */
export async function aProposal(tx: Tx, { id: editionId }: Pick<Edition, 'id'>, title = 'Faciliter la participation citoyenne'): Promise<number> {
  const [first] = await tx.execute<{ id: number; next: number }>(sql`
    select min(theme.id) as id, (select count(*) + 1 from proposal where edition_id = ${editionId})::int as next
    from theme where edition_id = ${editionId}`)
  if (!first) throw new Error('the edition has no theme')
  const [row] = await tx.insert(proposal)
    .values({ editionId, number: first.next, themeId: first.id, title, summary: 'Donner la parole aux habitants, à distance comme en réunion publique.' })
    .returning({ id: proposal.id })
  if (!row) throw new Error('the proposal was not written')
  return row.id
}
