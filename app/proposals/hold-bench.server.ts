import type { Edition } from '~/editions/edition.server'
import { holdEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { whyCannotRegroup } from './policy'
import type { RegroupRefusal } from './verdict'

export type ByModerator = { slug: string; moderator: Pick<Viewer, 'personId'> }

/**
 * Holds the edition exclusively, so that moderators decide one after the other and the second sees what the first did,
 * and says whether this one may decide at all. @throws 404
 */
export async function holdBench(work: Work, { slug, moderator }: ByModerator): Promise<{ edition: Edition; refusal: RegroupRefusal | null }> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  return { edition, refusal: whyCannotRegroup(actor, edition) }
}
