import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { publishWaiting, refuseFile } from '~/moderation/queue/looks.server'
import { reportObject } from '~/reports/report-object.server'
import { bring } from '../support/characters'
import { aContribution, themeOf, typed } from '../support/contributions'
import { anEdition } from '../support/editions'
import { openTwoInstances, untilSomeoneWaits } from '../support/votes'

const WORDS = 'Ce texte est une publicité.'

test('Deux personnes décident à la fois de la même contribution\u00a0: un seul acte, et la seconde apprend ce qu’a fait la première', async () => {
  const { owner, first, second } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'consultation', rules: { look: 'before' } })
  const { slug } = edition
  const { author, moderators, theme } = await owner.transaction(async (tx) => ({
    author: await bring(tx, 'mayorOfSaintFlour'), moderators: [await bring(tx, 'moderatorOnDuty'), await bring(tx, 'otherModerator')] as const, theme: await themeOf(tx, edition),
  }))
  const draft = await first.perform((work) => saveDraft(work, { slug, kind: 'need', viewer: author, seen: null, typed: typed(theme) }))
  if ('refused' in draft) throw new Error(draft.refused)
  await first.perform((work) => publishContribution(work, { slug, id: draft.id, viewer: author }))
  const [row] = await owner.execute<{ savedAt: string }>(sql`select saved_at as "savedAt" from contribution where id = ${draft.id}`)
  const page = { slug, id: draft.id, shown: { looks: 0, savedAt: new Date(row?.savedAt ?? 0) } }

  let late: Promise<unknown> = Promise.resolve()
  await first.perform(async (work) => {
    expect(await publishWaiting(work, { ...page, moderator: moderators[0] })).toMatchObject({ id: draft.id })
    late = second.perform((work) => refuseFile(work, { ...page, moderator: moderators[1], reason: 'advertising', words: WORDS }))
    expect(await Promise.race([late.then(() => 'acted'), untilSomeoneWaits(owner).then(() => 'waiting')])).toBe('waiting')
  })
  expect(await late).toMatchObject({ refused: 'looked-meanwhile', by: 'Anne Mod', act: 'publish' })
  expect(await owner.execute(sql`select act, published_at is not null as public, refused_at from look join contribution on contribution.id = contribution_id`)).toEqual([{ act: 'publish', public: true, refused_at: null }])
  expect(await owner.execute(sql`select from letter where subject like '%refusée%'`)).toHaveLength(0)

  // Refused while someone reports it: one waits for the other, none is stuck, and no report is left unanswered.
  const id = await owner.transaction(async (tx) => aContribution(tx, edition, { author, publishedAt: new Date(edition.at) }))
  const shown = { looks: 0, savedAt: edition.at }
  const viewer = await owner.transaction((tx) => bring(tx, 'partner'))
  const report = { slug, contributionId: id, commentId: null, viewer, reason: 'advertising' as const, text: '' }
  const [refused, reported] = await Promise.allSettled([
    first.perform((work) => refuseFile(work, { slug, id, shown, moderator: moderators[0], reason: 'advertising', words: WORDS })),
    second.perform((work) => reportObject(work, report)),
  ])
  expect(refused).toMatchObject({ status: 'fulfilled', value: { id } })
  expect(reported.status === 'fulfilled' || reported.reason.status === 404).toBe(true)
  expect(await owner.execute(sql`select from report where decided_at is null`)).toHaveLength(0)
})
