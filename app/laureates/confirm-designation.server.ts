import { eq } from 'drizzle-orm'
import { designation } from '~db/schema/laureates'
import { findActor } from '~/identity/find-actor.server'
import { writeJournal } from '~/journal/write-journal.server'
import { formatEuros } from '~/ui/french'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { createProjects } from './create-projects.server'
import type { DesignationRefusal } from './designation'
import { findBehind, reachOfBehind } from './find-behind.server'
import { holdDesignation } from './hold-designation.server'
import { whyCannotConfirm } from './policy'
import { tellLaureates } from './tell-laureates.server'
import { laureatesTopic } from './topic'

type Published = { publishedAt: Date; laureates: number; reach: Reach }

/**
 * Publishes the list of laureates, by another person than the one who prepared it: publication, projects, letters and
 * journal in one transaction, or nothing. Of two moderators who confirm at once, the second waits, then is told what
 * the first did. The envelope is asked again: it may have been lowered since.
 * @param seen when the list that was read had been handed over
 */
export async function confirmDesignation(work: Work, slug: string, personId: string, { seen }: { seen: Date }): Promise<Published | DesignationRefusal> {
  const { edition, live } = await holdDesignation(work, slug)
  const actor = await findActor(work.tx, personId)
  const refusal = whyCannotConfirm(actor, edition, live, seen)
  if (refusal?.refused === 'already-published' && live?.confirmedAt && live.preparedBy !== personId) return { publishedAt: live.confirmedAt, laureates: live.lines, reach: reachOfBehind(await findBehind(work.tx, live.id)) }
  if (refusal || !live) return refusal ?? { refused: 'nothing-prepared' }

  await work.tx.update(designation).set({ confirmedBy: personId, confirmedAt: edition.at }).where(eq(designation.id, live.id))
  await createProjects(work.tx, edition, live.id)
  const reach = await tellLaureates(work, edition, live.id)
  await writeJournal(work, {
    actorId: personId, editionId: edition.id, act: 'confirm-laureates', object: `designation:${live.id}`,
    details: { laureates: live.lines, total: formatEuros(live.totalCents), preparedBy: live.preparedBy },
  })
  work.touch(laureatesTopic(slug))
  return { publishedAt: edition.at, laureates: live.lines, reach }
}
