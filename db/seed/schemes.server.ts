import { scheme } from '~db/schema/orientation'
import { insertRows, type Owner } from './rows.server'
import schemes from './schemes.json'

/** The scheme that the archive and the demonstration are editions of. */
export const OWN_SCHEME = 'itn7-axe1'

/** Loads the schemes of the plan, facts as published. Gives their number. */
export async function loadSchemes(sql: Owner): Promise<number> {
  await insertRows(sql, scheme, schemes)
  return schemes.length
}
