import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { findContribution } from '~/contributions/find-contribution.server'
import type { Nearby } from '~/contributions/near/nearby.server'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import type { Attachment, Viewer } from '~/identity/viewer'
import { listReports } from '~/reports/list-reports.server'
import type { LookAct } from './look'
import { listLooks } from './list-looks.server'
import { countLooks, whyCannotLook } from './policy'
import { findNeighbours } from './queue.server'
import { readQueueFilters } from './read-queue.server'
import { lookSentence } from './refusals'

/** One contribution before a moderator, as its screen shows it. */
export type QueueFile = Awaited<ReturnType<typeof readFile>>

type Author = {
  hasAuthor: boolean
  email: string | null
  /** How well they are known to speak for the territory they deposited for; null once they no longer do, or for none. */
  level: Attachment['level'] | null
  /** How many others they deposited in this edition, and how many of those were refused. */
  others: number
  refused: number
}
type Version = { number: number; title: string; text: string; savedAt: string }

/**
 * Reads all that a moderator needs to decide of one contribution: whole, by whom in what capacity (never their name), its
 * former wordings, those that were never public too, what resembles it, what was decided before and what can be now.
 * @throws 404 for a draft too
 */
export async function readFile(db: Reader, nearby: Nearby, { slug, id, moderator, search }: { slug: string; id: number; moderator: Viewer; search: URLSearchParams }) {
  const edition = await findEdition(db, slug)
  const contribution = await findContribution(db, edition.id, id, null, true)
  const { cursor: _, ...filters } = readQueueFilters(search, [...(await listThemes(db, edition.id))])
  const [author, versions, looks, near, neighbours, reports] = await Promise.all([
    readAuthor(db, id),
    db.execute<Version>(sql`select number, title, text, saved_at as "savedAt" from contribution_version where contribution_id = ${id} order by number desc`),
    listLooks(db, id),
    nearestContributions(db, nearby, edition.id, contribution.kind, contribution, 6),
    findNeighbours(db, edition.id, id, filters),
    listReports(db, edition.id, { contributionId: id }),
  ])
  const shown = { looks: countLooks(looks), savedAt: contribution.savedAt }
  const facts = { ...contribution, hasAuthor: author.hasAuthor, hasVerdict: contribution.verdict !== null, looks }
  const why = (act: LookAct | 'undo') => {
    const refusal = whyCannotLook(act, facts, shown, moderator, edition)
    return refusal && lookSentence(refusal)
  }
  return {
    slug, name: edition.name, filters, contribution, author: { ...author, email: null, hasEmail: author.email !== null }, looks, reports, shown, ...neighbours,
    former: versions.filter(({ title, text }) => title !== contribution.title || text !== contribution.text),
    near: near.filter((one) => one.id !== id).slice(0, 5),
    why: { 'publish': why('publish'), 'ask-change': why('ask-change'), 'refuse': why('refuse'), 'pass': why('pass'), 'undo': why('undo') },
  }
}

async function readAuthor(db: Reader, id: number): Promise<Author> {
  const [author] = await db.execute<Author>(sql`
    select person.email is not null or person.ledger_key is not null as "hasAuthor", person.email,
      (select level from attachment where person_id = person.id and territory_id = contribution.territory_id and revoked_at is null order by level = 'proven' desc limit 1) as level,
      (select count(*)::int from contribution as other where ${OTHERS}) as others,
      (select count(*)::int from contribution as other where ${OTHERS} and other.refused_at is not null) as refused
    from contribution left join person on person.id = author_id where contribution.id = ${id}`)
  return author ?? { hasAuthor: false, email: null, level: null, others: 0, refused: 0 }
}

const OTHERS = sql`other.author_id = person.id and other.edition_id = contribution.edition_id and other.id <> contribution.id and coalesce(other.published_at, other.submitted_at) is not null`
