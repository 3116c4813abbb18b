import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import type { Work } from '~/work.server'

/**
 * Keeps a file from every other act until the commit: without it, a colleague could change the text while it is being
 * submitted, and two moderators could decide it both ways. The instant comes last: an act that waited for the file
 * past the close is judged closed. Whose file it is, the caller asks next. @throws 404 when the edition is unknown
 */
export async function holdApplication(work: Work, slug: string, id: number): Promise<Edition> {
  await lockEdition(work.tx, slug, 'share')
  await work.tx.execute(sql`select from application where id = ${id} for no key update`)
  return holdEdition(work, slug)
}

export const noSuchFile = () => notFound('Ce dossier n’existe pas, ou n’est pas celui de votre territoire.')
