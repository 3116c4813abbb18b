import { sql } from 'drizzle-orm'

/**
 * Keeps the contributions that hold all of these words, wherever they stand: title, text or name of the territory.
 * Nothing to search for (“…”, “🙂”) finds nothing.
 */
export const whereWords = (q: string) => sql`
  and search_form(${q}) <> '' and search_text || ' ' || coalesce((select search_name from territory where id = territory_id), '')
    like all (array(select '%' || word || '%' from regexp_split_to_table(search_form(${q}), ' ') as word))`
