import type { Owner } from '../rows.server'

/**
 * Takes away, from a demonstration edition just moved, what was done in phases that are to begin again: a site left
 * running for months has gone through them. A vote open again is unsealed. Of a real edition nothing is ever undone.
 */
export async function forgetWhatBeginsAgain(sql: Owner, editionId: number): Promise<void> {
  const phases = await sql<{ kind: string; begun: boolean; over: boolean }[]>`
    select kind, opens_at <= now() as begun, closes_at <= now() as over from phase where edition_id = ${editionId}`
  const isBegun = (kind: string) => phases.some((phase) => phase.kind === kind && phase.begun)
  const isOver = (kind: string) => phases.some((phase) => phase.kind === kind && phase.over)

  if (!isBegun('launch')) {
    await sql`delete from project where edition_id = ${editionId}`
    await sql`delete from designation where edition_id = ${editionId}`
  }
  if (!isBegun('application')) await sql`delete from application where edition_id = ${editionId}`
  if (isOver('vote')) return
  await sql`delete from committee where edition_id = ${editionId}`
  await sql`update edition set sealed_at = null where id = ${editionId}`
  if (!isBegun('vote')) {
    await sql`delete from vote where edition_id = ${editionId}`
    await sql`update edition set ballot_frozen_at = null, ballot_hash = null where id = ${editionId}`
  }
}
