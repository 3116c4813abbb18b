import { and, eq } from 'drizzle-orm'
import { contribution } from '~db/schema/contributions'
import { holdEdition } from '~/editions/hold-edition.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { ContributionKind } from './contribution'
import { IS_DRAFT } from './is-draft.server'

/** Throws a person's draft away, whatever the phase: it was never public, and is theirs. Nothing there is fine too. @throws 404 */
export async function discardDraft(work: Work, { slug, kind, viewer }: { slug: string; kind: ContributionKind; viewer: Pick<Viewer, 'personId'> }): Promise<void> {
  const edition = await holdEdition(work, slug)
  await work.tx.delete(contribution).where(and(
    eq(contribution.editionId, edition.id), eq(contribution.authorId, viewer.personId), eq(contribution.kind, kind),
    IS_DRAFT,
  ))
}
