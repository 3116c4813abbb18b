import { and, eq, isNotNull } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { contribution } from '~db/schema/contributions'
import type { Viewer } from '~/identity/viewer'
import type { ContributionKind } from './contribution'

/** How many contributions of this kind this person has published in this edition, withdrawn ones included: it grows at each publication. */
export const countDeposited = (db: Reader, editionId: number, kind: ContributionKind, { personId }: Pick<Viewer, 'personId'>): Promise<number> =>
  db.$count(contribution, and(eq(contribution.editionId, editionId), eq(contribution.authorId, personId), eq(contribution.kind, kind), isNotNull(contribution.publishedAt)))
