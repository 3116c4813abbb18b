import { eq } from 'drizzle-orm'
import { scheme } from '~db/schema/orientation'
import { holdEdition } from '~/editions/hold-edition.server'
import { notFound } from '~/http/problems.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import { giveVerdicts } from './give-verdicts.server'
import { whyCannotDecide, whyCannotRedirect, whyCannotRegroup } from './policy'
import type { VerdictRefusal } from './verdict'

type Redirect = { slug: string; contributionId: number; schemeId: string; reason: string; moderator: Pick<Viewer, 'personId'> }

/** Sends a waiting contribution towards another scheme, with the reason its author will read. @throws 404 */
export async function redirectContribution(work: Work, { slug, contributionId, schemeId, reason, moderator }: Redirect): Promise<{ decided: number; reach: Reach } | VerdictRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  const candidates = await findCandidates(work.tx, edition.id, [contributionId])
  const [named] = await work.tx.select({ id: scheme.id, title: scheme.title, pilot: scheme.pilot }).from(scheme).where(eq(scheme.id, schemeId))
  if (!named) throw notFound('Ce dispositif n’existe pas.')
  const refusal = whyCannotRegroup(actor, edition) ?? whyCannotRedirect(edition, named) ?? whyCannotDecide(candidates)
  if (refusal) return refusal

  const reach = await giveVerdicts(work, edition, candidates, {
    kind: 'redirect',
    fate: { kind: 'redirected', schemeId, reason },
    moderatorId: moderator.personId,
    journal: { act: 'redirect', object: `contribution:${contributionId}`, reason, details: { title: candidates[0]?.title, scheme: schemeId } },
  })
  return { decided: contributionId, reach }
}
