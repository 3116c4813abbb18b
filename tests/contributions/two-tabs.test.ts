import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { openPerform } from '~/work.server'
import { bring } from '../support/characters'
import { themeOf, typed } from '../support/contributions'
import { openTestDatabase } from '../support/database'
import { anEdition } from '../support/editions'

let owner: ReturnType<typeof openDatabase>
let site: ReturnType<typeof openDatabase>
beforeAll(async () => {
  const url = await openTestDatabase()
  owner = openDatabase(url, { max: 1 })
  site = openDatabase(url, { role: SITE_ROLE, max: 8 })
})
afterAll(() => Promise.all([owner.close(), site.close()]))

test('deux onglets qui commencent un brouillon en même temps n’en écrivent qu’un, les autres l’apprennent, et deux publications n’en font qu’une', async () => {
  const edition = await anEdition(owner.db, { phase: 'consultation' })
  const viewer = await bring(owner.db, 'mayorOfSaintFlour')
  const theme = await themeOf(owner.db, edition)
  const perform = openPerform(site.db, () => {}, 'http://site.example')
  const { slug } = edition

  const drafts = await Promise.all(Array.from({ length: 8 }, (_, n) =>
    perform((work) => saveDraft(work, { slug, kind: 'need', viewer, seen: null, typed: typed(theme, { title: `Onglet numéro ${n}` }) }))))
  const [draft, ...others] = drafts.filter((one) => 'id' in one)
  expect(others).toEqual([])
  expect(drafts.filter((one) => 'refused' in one && one.refused === 'draft-changed-meanwhile')).toHaveLength(7)
  if (!draft || !('id' in draft)) throw new Error('the draft was refused')

  const published = await Promise.all(Array.from({ length: 8 }, () =>
    perform((work) => publishContribution(work, { slug, id: draft.id, viewer }))))
  expect(published).toEqual(Array.from({ length: 8 }, () => ({ id: draft.id })))
  const [count] = await owner.db.execute(sql`
    select (select count(*) from contribution where edition_id = ${edition.id})::int as contributions,
      (select count(*) from contribution_version)::int as versions, (select count(*) from letter)::int as letters`)
  expect(count).toEqual({ contributions: 1, versions: 1, letters: 1 })
})
