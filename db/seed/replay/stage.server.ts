import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Edition, findEdition } from '~/editions/edition.server'

/** The edition of a replay, beside the archive and never in it. */
export const SLUG = 'rejeu-2021'

/** Where the acts of a replay happen: its edition, its people and its themes, found from those of the archive. */
export type Stage = { edition: Edition; themes: Map<string, number>; authors: Map<number, string>; moderators: [string, string] }

/**
 * Opens an edition with the rules and the themes of 2021 and not a contribution, in its consultation now, and brings whom
 * it needs: for each archived contribution an author of the same profile, function and territory, and two moderators.
 * People and calendar are all that is written here; the rest is done by the verbs. Asked as the owner of the database.
 */
export async function openStage(db: Reader): Promise<Stage> {
  await db.execute(sql`
    insert into edition (slug, name, summary, rules, envelope_cents, scheme_id)
    select ${SLUG}, 'Rejeu de 2021', summary, rules, envelope_cents, scheme_id from edition where slug = '2021'`)
  await db.execute(sql`
    insert into theme (edition_id, name, position) select ${EDITION}, name, position from theme
    where edition_id = (select id from edition where slug = '2021')`)
  await db.execute(sql`
    insert into phase (edition_id, kind, opens_at, closes_at)
    select ${EDITION}, kind, now() + step * interval '1 day' - interval '1 hour', now() + (step + 1) * interval '1 day' - interval '1 hour'
    from unnest(array['consultation', 'vote', 'application', 'launch'], array[0, 2, 3, 4]) as planned (kind, step)`)
  const edition = await findEdition(db, SLUG)
  const themes = await db.execute<{ id: number; name: string }>(sql`select id, name from theme where edition_id = ${edition.id}`)
  return { edition, themes: new Map(themes.map(({ id, name }) => [name, id])), authors: await bringAuthors(db), moderators: await bringModerators(db) }
}

const EDITION = sql`(select id from edition where slug = ${SLUG})`

/** One author an archived contribution, as the archive has it. */
async function bringAuthors(db: Reader): Promise<Map<number, string>> {
  const authors = await db.execute<{ contribution: number; person: string }>(sql`
    with archived as (
      select contribution.id, gen_random_uuid() as person, author_profile, author_function, territory_id, organisation
      from contribution join edition on edition.id = edition_id where slug = '2021'),
    people as (
      insert into person (id, email, display_name, profile, function, organisation)
      select person, 'auteur-' || id || '@rejeu.invalid', 'Auteur du rejeu', author_profile, author_function, nullif(organisation, '') from archived),
    attached as (
      insert into attachment (person_id, territory_id, level, proven_at) select person, territory_id, 'proven', now() from archived where territory_id is not null)
    select id as contribution, person from archived`)
  return new Map(authors.map(({ contribution, person }) => [contribution, person]))
}

async function bringModerators(db: Reader): Promise<[string, string]> {
  const [first, second] = await db.execute<{ person: string }>(sql`
    with people as (
      insert into person (email, display_name, profile, function)
      select 'moderation-' || n || '@rejeu.invalid', 'Modération du rejeu', 'agent', 'Équipe du rejeu' from generate_series(1, 2) as n returning id)
    insert into role_grant (person_id, role, reason) select id, 'moderator', 'Rejeu de 2021' from people returning person_id as person`)
  if (!first || !second) throw new Error('the moderators did not come')
  return [first.person, second.person]
}

/** Moves the calendar, never the clock: the consultation closes now. */
export const closeConsultation = (db: Reader) =>
  db.execute(sql`update phase set closes_at = clock_timestamp() where edition_id = ${EDITION} and kind = 'consultation'`)

/** The vote opens now. */
export const openVote = (db: Reader) =>
  db.execute(sql`update phase set opens_at = clock_timestamp() where edition_id = ${EDITION} and kind = 'vote'`)
