import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { contribution } from '~db/schema/contributions'
import { scheme } from '~db/schema/orientation'
import { regrouping, verdict } from '~db/schema/proposals'
import type { Edition } from '~/editions/edition.server'
import { holdEdition } from '~/editions/hold-edition.server'
import type { Viewer } from '~/identity/viewer'
import { tellVerdicts } from '~/proposals/telling/tell-verdicts.server'
import type { Work } from '~/work.server'
import { asOwner } from './database'

type Written = { title?: string; author?: Viewer | null; state?: 'draft' | 'published' | 'withdrawn'; theme?: number }

/** Writes a contribution straight into the table, in the state that a regrouping test needs; gives its id. */
export async function aContributionOf(tx: Tx, edition: Pick<Edition, 'id'>, { title = 'Suivre les travaux de voirie', author = null, state = 'published', theme = 1 }: Written = {}): Promise<number> {
  const [place] = await tx.execute<{ themeId: number; territoryId: number }>(sql`
    select theme.id as "themeId", (select id from territory where kind = 'commune' and code = '15187') as "territoryId"
    from theme where edition_id = ${edition.id} and position = ${theme}`)
  if (!place) throw new Error(`the edition has no theme ${theme}`)
  const [row] = await tx.insert(contribution).values({
    editionId: edition.id,
    kind: 'need',
    authorId: author?.personId ?? null,
    authorProfile: 'elected',
    ...place,
    title,
    text: 'Les habitants demandent où en sont les travaux et quand la rue rouvrira.',
    publishedAt: state === 'draft' ? null : sql`clock_timestamp()`,
    withdrawnAt: state === 'withdrawn' ? sql`clock_timestamp()` : null,
    withdrawnReason: state === 'withdrawn' ? 'Déposée deux fois.' : null,
  }).returning({ id: contribution.id })
  if (!row) throw new Error('the contribution was not written')
  return row.id
}

/** Writes another scheme of the plan, as the seed does; gives its id. */
export async function aScheme(tx: Tx): Promise<string> {
  const id = `essai-${crypto.randomUUID().slice(0, 8)}`
  const facts = { themes: [], type: null, target: null, envelope: null, opensOn: null, closesOn: null, funding: null, apply: [] }
  await asOwner(tx, async () => void await tx.insert(scheme).values({ id, title: 'Accompagner les territoires', pilot: 'ANCT', facts }))
  return id
}

/** Puts a contribution behind a proposal, whatever the calendar says. */
export async function aRegrouping(tx: Tx, edition: Pick<Edition, 'id'>, contributionId: number, proposalId: number): Promise<void> {
  await tx.insert(verdict).values({ contributionId, editionId: edition.id, kind: 'regrouped' })
  await tx.insert(regrouping).values({ contributionId, proposalId, editionId: edition.id })
}

/** The words of a new proposal. */
export async function wordsFor(tx: Tx, edition: Pick<Edition, 'id'>, title = 'Suivre les chantiers de sa commune') {
  const [row] = await tx.execute<{ id: number }>(sql`select id from theme where edition_id = ${edition.id} and position = 1`)
  return { title, summary: 'Un même service pour dire où en sont les chantiers.', themeId: row?.id ?? 0 }
}

export const lettersTo = (tx: Tx, email: string | null) =>
  tx.execute<{ subject: string; body: string }>(sql`select subject, body from letter where recipient = ${email} order by id`)

export const journalOf = (tx: Tx, edition: Pick<Edition, 'id'>) =>
  tx.execute<{ act: string; object: string; reason: string | null; actorId: string }>(sql`
    select act, object, reason, actor_id as "actorId" from journal_line where edition_id = ${edition.id} order by id`)

/** Tells authors at once what is still waiting to be told, as the opening of the vote does; gives how many letters. */
export const tellAll = async (work: Work, { slug }: Pick<Edition, 'slug'>) => tellVerdicts(work, await holdEdition(work, slug, 'exclusive'), true)
