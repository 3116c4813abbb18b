import { sql } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import type { Perform } from '~/work.server'
import type { Played } from './play.server'
import { SLUG, type Stage } from './stage.server'

/** Why the ballot could still change once frozen, by the verb or by the database itself; null when it cannot. */
export async function whyNotFrozen(db: Db, perform: Perform, { edition, moderators: [personId] }: Stage, { contributions }: Played): Promise<string | null> {
  const [contributionId = 0] = contributions.values()
  const undone = await perform((work) => undoVerdict(work, { slug: SLUG, contributionId, moderator: { personId } }))
  if (!('refused' in undone) || undone.refused !== 'ballot-frozen') return 'une décision peut être annulée après le gel'
  const changed = await db.transaction((tx) => tx.execute(sql`update proposal set title = title || ' (bis)' where edition_id = ${edition.id}`)).catch(reasonOf)
  return changed === 'a_frozen_ballot_keeps_its_texts' ? null : 'la base laisse changer un texte du bulletin gelé'
}

/** The constraint that refused, wherever the clients put it. */
const reasonOf = (error: { constraint_name?: string; cause?: { constraint_name?: string } }) => error.constraint_name ?? error.cause?.constraint_name
