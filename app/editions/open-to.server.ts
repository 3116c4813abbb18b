import type { Reader } from '~db/client.server'
import { listEditions } from './edition.server'
import { openActOf } from './open-act'
import type { Rules } from './rules'

/** The editions open now to people of this profile, each with the act that its phase offers them. */
export async function listOpenTo(db: Reader, profile: Rules['votes']['profiles'][number]) {
  return (await listEditions(db)).flatMap((edition) => {
    const act = openActOf(edition, { profile })
    const { slug, name, calendar, at } = edition
    return act ? [{ slug, name, calendar, at, act }] : []
  })
}
