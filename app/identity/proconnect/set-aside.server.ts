import { sql } from 'drizzle-orm'
import type { Work } from '~/work.server'
import { IDENTITY_REF } from './list-ways-in.server'

const WHY = 'Mis de côté\u00a0: l’adresse de ce compte a été prouvée par quelqu’un qui n’y était pas entré.'

/**
 * Sets aside the attachments of an account which its address’s owner enters for the first time: they were proven of whoever
 * ProConnect told of, who may be somebody else, and would be a vote in the wrong hands. Those accounts of ProConnect are
 * unlinked. Votes already given, under a proof that held then, stay.
 * @returns how many accounts of ProConnect were unlinked
 */
export async function setAside({ tx, at }: Work, personId: string): Promise<number> {
  const now = (await at()).toISOString()
  await tx.execute(sql`
    update attachment set revoked_at = ${now}::timestamptz, revoked_reason = ${WHY},
      set_aside_for = array(select ${IDENTITY_REF} from proconnect_identity where person_id = ${personId})
    where person_id = ${personId} and revoked_at is null`)
  return (await tx.execute(sql`delete from proconnect_identity where person_id = ${personId} returning sub`)).length
}

/**
 * Gives a person back what was set aside for this account of ProConnect, now that they have proven both: they are one, and
 * nothing of theirs is lost. In place of the same territory declared anew since; not one that is closed, nor one that the
 * team has ended since.
 */
export async function takeUpAgain({ tx, at }: Work, { personId, provider, sub }: { personId: string; provider: string; sub: string }): Promise<void> {
  const now = (await at()).toISOString()
  const mine = sql`aside.person_id = ${personId} and exists (select from territory where territory.id = aside.territory_id and closed_at is null)
    and not exists (select from attachment ended where ended.person_id = aside.person_id and ended.territory_id = aside.territory_id and ended.ended_by_team and ended.id > aside.id)
    and (select ${IDENTITY_REF} from proconnect_identity where (provider, sub) = (${provider}, ${sub})) = any (aside.set_aside_for)`
  await tx.execute(sql`
    update attachment since set revoked_at = ${now}::timestamptz, revoked_reason = 'Remplacé par celui qui avait été mis de côté.' from attachment aside
    where ${mine} and since.person_id = aside.person_id and since.territory_id = aside.territory_id and since.revoked_at is null and since.level = 'declared'`)
  await tx.execute(sql`
    update attachment aside set revoked_at = null, revoked_reason = null, set_aside_for = null,
      chosen_at = case when exists (select from attachment where person_id = ${personId} and chosen_at is not null and revoked_at is null) then null else chosen_at end
    where ${mine} and not exists (select from attachment since where since.person_id = aside.person_id and since.territory_id = aside.territory_id and since.revoked_at is null)`)
}

/**
 * Leaves declared what was proven of a person and set aside, for the verb that changes their profile: it was proven of
 * another one, which an attachment that is not set aside keeps from changing.
 */
export async function setAsideDeclared({ tx }: Work, personId: string): Promise<void> {
  await tx.execute(sql`update attachment set level = 'declared', proven_at = null, proof = null, siret = null where person_id = ${personId} and set_aside_for is not null`)
}
