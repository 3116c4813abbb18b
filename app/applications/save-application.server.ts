import { eq } from 'drizzle-orm'
import { application } from '~db/schema/applications'
import type { Work } from '~/work.server'
import type { ApplicationRefusal } from './application'
import { findActor } from '~/identity/find-actor.server'
import { findOwnApplication } from './find-application.server'
import type { Draft } from './forms'
import { holdApplication, noSuchFile } from './hold-application.server'
import { whyCannotSave } from './policy'

/**
 * Keeps a draft as typed. What has not changed is not written again, so that looking at a file does not date it.
 * @throws 404 when the file is not of a territory the actor is proven for
 */
export async function saveApplication(work: Work, slug: string, personId: string, id: number, { seen, ...texts }: Draft): Promise<{ savedAt: Date } | ApplicationRefusal> {
  const edition = await holdApplication(work, slug, id)
  const actor = await findActor(work.tx, personId)
  const file = await findOwnApplication(work.tx, edition, id, actor)
  if (!file) throw noSuchFile()
  const unchanged = file.motivation === texts.motivation && file.means === texts.means && file.calendar === texts.calendar
  const refusal = whyCannotSave(actor, edition, file, { at: file.savedAt, seen: unchanged ? file.savedAt : seen })
  if (refusal) return refusal
  if (unchanged) return { savedAt: file.savedAt }

  await work.tx.update(application).set({ ...texts, savedAt: edition.at }).where(eq(application.id, id))
  return { savedAt: edition.at }
}
