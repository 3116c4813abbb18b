import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { contribution, contributionVersion } from '~db/schema/contributions'
import type { ContributionKind } from '~/contributions/contribution'
import { type Draft, draftShape, NEED_FIELD } from '~/contributions/forms'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'

/** The first theme of an edition. */
export async function themeOf(tx: Tx, { id }: Pick<Edition, 'id'>): Promise<number> {
  const [first] = await tx.execute<{ id: number }>(sql`select id from theme where edition_id = ${id} order by position limit 1`)
  if (!first) throw new Error('the edition has no theme')
  return first.id
}

/** What someone typed: a whole need unless told otherwise. */
export const typed = (theme: number | '', others: Record<string, string> = {}): Draft =>
  draftShape.parse({
    title: 'Répondre aux habitants le soir et le week-end',
    text: 'Notre standard reçoit quatre-vingt-dix appels par jour, dont la moitié pour des horaires.',
    theme: String(theme),
    beneficiaries: 'Habitants, agents d’accueil',
    ...others,
  })

/** The boxes of these needs, ticked. */
export const answering = (...needs: (number | string)[]): Record<string, string> => Object.fromEntries(needs.map((need) => [`${NEED_FIELD}${need}`, 'on']))

type Options = { kind?: ContributionKind; title?: string; text?: string; themeId?: number; publishedAt?: Date; author?: Viewer | null; territoryId?: number }

/** Writes a published contribution and its first version; gives its id. From Saint-Flour unless told otherwise. */
export async function aContribution(tx: Tx, edition: Pick<Edition, 'id' | 'at'>, options: Options = {}): Promise<number> {
  const [saintFlour] = await tx.execute<{ id: number }>(sql`select id from territory where kind = 'commune' and code = '15187'`)
  const { title = 'Un besoin déjà publié', text = 'Un texte de vingt caractères au moins.', author = null } = options
  const publishedAt = options.publishedAt ?? edition.at
  const [row] = await tx.insert(contribution)
    .values({
      editionId: edition.id, kind: options.kind ?? 'need', title, text, beneficiaries: 'Habitants', authorId: author?.personId ?? null,
      authorProfile: author?.profile ?? 'agent', authorFunction: author?.function ?? '', publishedAt, savedAt: publishedAt,
      territoryId: options.territoryId ?? author?.attachment?.territoryId ?? saintFlour?.id, themeId: options.themeId ?? (await themeOf(tx, edition)),
    })
    .returning({ id: contribution.id })
  if (!row) throw new Error('the contribution was not written')
  await tx.insert(contributionVersion).values({ contributionId: row.id, number: 1, title, text, savedAt: publishedAt })
  return row.id
}

/** Ends the consultation at the very instant the edition was read: the next act is judged after its close. */
export const closeConsultation = (tx: Tx, { id, at }: Pick<Edition, 'id' | 'at'>) =>
  tx.execute(sql`update phase set closes_at = ${at.toISOString()}::timestamptz where edition_id = ${id} and kind = 'consultation'`)
