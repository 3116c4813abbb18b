import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '~/identity/viewer'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { type Change, isSame } from '~/proposals/history/change'
import { readPresent } from '~/proposals/history/read-states.server'
import { bring } from '../support/characters'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, aScheme, lettersTo, tellAll, wordsFor } from '../support/proposals'
import { openTwoInstances } from '../support/votes'
import { ACTS, type Drawn, readTable, type Table } from './random-acts.support'

const CONTRIBUTIONS = 5

let site: Awaited<ReturnType<typeof openTwoInstances>>
let moderators: [Viewer, Viewer]
let author: Viewer
beforeAll(async () => {
  site = await openTwoInstances()
  moderators = [await bring(site.owner, 'moderatorOnDuty'), await bring(site.owner, 'otherModerator')]
  author = await bring(site.owner, 'mayorOfSaintFlour')
})

const drawn = fc.record({ kind: fc.constantFrom(...Object.keys(ACTS)), a: fc.nat(11), b: fc.nat(11), c: fc.nat(11) })
/** At each step one moderator acts, or two at once, each on their own instance; then, at times, authors are told. */
const steps = fc.array(fc.record({ acts: fc.array(drawn, { minLength: 1, maxLength: 2 }), tells: fc.boolean() }), { minLength: 6, maxLength: 16 })

test('Quoi que fassent deux modérateurs et les auteurs, le compte tombe juste, rien ne se perd, rien n’est dit deux fois', () =>
  fc.assert(fc.asyncProperty(steps, async (played) => {
    const table = await layTable()
    let told = new Map<number, unknown>()
    for (const { acts, tells } of played) {
      await actTogether(await readTable(site.owner, table), acts)
      await checkAccount(table)
      await checkLinks(table)
      await checkHistory(table)
      if (tells) told = await checkTold(table, told)
    }
  }), { numRuns: 25 }), 180_000)

async function layTable(): Promise<Table> {
  const edition = await anEdition(site.owner, { phase: 'consultation' })
  const contributions: number[] = []
  for (let n = 0; n < CONTRIBUTIONS; n++) contributions.push(await aContributionOf(site.owner, edition, { author, title: `Contribution ${n} de ${edition.slug}` }))
  for (const title of ['Une idée', 'Une autre']) await aProposal(site.owner, edition, title)
  const { themeId } = await wordsFor(site.owner, edition)
  return { edition, themeId, schemeId: await site.owner.transaction((tx) => aScheme(tx)), author, contributions, proposals: [], acts: [] }
}

/** Both at once, each on an instance; what is gone meanwhile is a 404, as for a page left open. */
async function actTogether(table: Table, acts: Drawn[]) {
  await Promise.all(acts.map((one, index) => {
    const { perform } = index === 0 ? site.first : site.second
    return perform((work) => ACTS[one.kind]?.(work, table, one, moderators[index === 0 ? 0 : 1]) ?? Promise.resolve())
      .catch((reason: unknown) => expect(reason).toMatchObject({ status: 404 }))
  }))
}

/** regroupées + réorientées + rejetées + en attente = publiées. */
async function checkAccount({ edition }: Table) {
  const { regrouped, redirected, rejected, waiting, published } = await countVerdicts(site.owner, edition.id)
  expect([regrouped + redirected + rejected + waiting, published]).toEqual([CONTRIBUTIONS, CONTRIBUTIONS])
}

/** Each contribution has one fate at most, a regrouped one stands behind a proposal that is one, and no proposal vanishes. */
async function checkLinks({ edition, contributions }: Table) {
  const rows = await site.owner.execute<{ kind: string; links: number; alive: number }>(sql`
    select verdict.kind, count(proposal_id) as links, count(proposal.id) as alive from verdict
      left join regrouping using (contribution_id) left join proposal on proposal.id = proposal_id
    where verdict.edition_id = ${edition.id} group by contribution_id, verdict.kind`)
  expect(rows.length).toBeLessThanOrEqual(contributions.length)
  for (const { kind, links, alive } of rows) expect(kind === 'regrouped' ? links > 0 && links === alive : links === 0).toBe(true)
  const [made] = await site.owner.execute<{ made: number; numbers: number; made_or_ended: number }>(sql`
    with one as (select id, number from proposal where edition_id = ${edition.id} union all select id, number from former_proposal where edition_id = ${edition.id})
    select count(*) as made, count(distinct number) as numbers, (select count(distinct subject_id) from regrouping_change join regrouping_act on id = act_id
      where edition_id = ${edition.id} and what = 'proposal' and subject_id not in (select id from one)) as made_or_ended from one`)
  expect(made).toMatchObject({ numbers: made?.made, made_or_ended: 0 })
}

/** Played again from the start, the history gives what there is: nothing was done that it does not know, nor lost. */
async function checkHistory({ edition }: Table) {
  const rows = await site.owner.execute<{ change: Change }>(sql`
    select jsonb_build_object('what', what, 'id', subject_id, 'before', before, 'after', after) as change
    from regrouping_change join regrouping_act on id = act_id where edition_id = ${edition.id} order by id`)
  const latest = new Map<string, Change>()
  for (const { change } of rows) {
    const known = latest.get(`${change.what} ${change.id}`)
    if (known) expect(isSame(known.after, change.before)).toBe(true)
    latest.set(`${change.what} ${change.id}`, change)
  }
  const present = await readPresent(site.owner, [...latest.values()])
  expect([...latest.values()].map(({ after }, index) => isSame(after, present[index]))).toEqual(present.map(() => true))
}

/** Two instances tell what there is to tell: one letter at most, of what has changed since the last one, each contribution once. */
async function checkTold(table: Table, told: Map<number, unknown>): Promise<Map<number, unknown>> {
  const before = (await lettersTo(site.owner, author.email)).length
  const now = new Map(await Promise.all(table.contributions.map(async (id) =>
    [id, await readPresent(site.owner, [{ what: 'contribution', id, before: null, after: null }, { what: 'contest', id, before: null, after: null }])] as const)))
  const news = table.contributions.filter((id) => !isSame(now.get(id), told.get(id) ?? [null, null]))
  await Promise.all([site.first, site.second].map(({ perform }) => perform((work) => tellAll(work, table.edition))))
  const letters = (await lettersTo(site.owner, author.email)).slice(before)
  expect(letters).toHaveLength(news.length > 0 ? 1 : 0)
  const page = `/consultations/${table.edition.slug}/contributions/`
  const named = [...(letters[0]?.body ?? '').matchAll(new RegExp(`${page}(\\d+)`, 'g'))].map(([, id]) => Number(id))
  expect(named.sort((a, b) => a - b)).toEqual(news)
  return now
}
