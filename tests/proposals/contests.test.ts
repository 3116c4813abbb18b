import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { verdict } from '~db/schema/proposals'
import { listToDecide } from '~/moderation/to-decide.server'
import { answerContest } from '~/proposals/contests/answer-contest.server'
import { contestSentence } from '~/proposals/contests/contest'
import { contestVerdict } from '~/proposals/contests/contest-verdict.server'
import { findContest } from '~/proposals/contests/find-contest.server'
import { listContests } from '~/proposals/contests/list-contests.server'
import { undoAct } from '~/proposals/history/undo-act.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { dropReason, keepReason } from '~/proposals/reasons/keep-reason.server'
import { listReasons } from '~/proposals/reasons/list-reasons.server'
import { loader as showContribution } from '~/routes/consultations.$slug.contributions.$id._index'
import { action as askToContest, loader as showContesting } from '~/routes/consultations.$slug.contributions.$id.contester'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, placeCalendar } from '../support/editions'
import { asked, contextFor, posted } from '../support/identity'
import { aContributionOf, journalOf, lettersTo, tellAll } from '../support/proposals'
import { signedIn } from '../support/talkative'

const reason = 'Cela relève d’un autre financement, ouvert toute l’année.'
const text = 'Notre besoin n’est pas celui que ce financement couvre.'
const answer = 'Nous avons relu votre texte avec le pilote du dispositif.'

async function aRejection(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const author = await bring(work.tx, 'mayorOfSaintFlour')
  const by = { slug: edition.slug, moderator: await bring(work.tx, 'moderatorOnDuty') }
  const contributionId = await aContributionOf(work.tx, edition, { author, title: 'Prévenir des crues' })
  const contesting = { slug: edition.slug, contributionId, text, author }
  return { edition, author, by, contributionId, contesting, reject: () => rejectContribution(work, { ...by, contributionId, reason }) }
}

describe('Un auteur conteste', () => {
  test('une fois, la sienne seule, une décision qui existe\u00a0; elle revient à la modération', () =>
    inRolledBackWork(async (work) => {
      const { edition, contributionId, contesting, reject } = await aRejection(work)
      expect(await contestVerdict(work, contesting)).toEqual({ refused: 'nothing-to-contest' })
      await reject()
      await expect(contestVerdict(work, { ...contesting, author: await bring(work.tx, 'agentOfAurillac') })).rejects.toMatchObject({ status: 404 })
      expect(await contestVerdict(work, contesting)).toEqual({ contested: contributionId })
      const again = await contestVerdict(work, contesting)
      expect(again).toMatchObject({ refused: 'already-contested' })
      if ('refused' in again) expect(contestSentence(again)).toContain('se conteste une fois')
      expect((await listToDecide(work.tx)).filter(({ slug }) => slug === edition.slug)).toMatchObject([{ kind: 'contests', number: 1 }])
      expect(await listContests(work.tx, edition.id)).toMatchObject([{ id: contributionId, answered: null, verdict: { kind: 'rejected' } }])
    }))

  test('jusqu’à l’ouverture du vote', () =>
    inRolledBackWork(async (work) => {
      const { edition, contributionId, contesting } = await aRejection(work)
      await work.tx.insert(verdict).values({ contributionId, editionId: edition.id, kind: 'rejected', reason })
      await placeCalendar(work.tx, edition.id, 'vote', 'just-opened')
      expect(await contestVerdict(work, contesting)).toMatchObject({ refused: 'ballot-frozen' })
    }))
})

test('Contester se fait de la page de la contribution, et elle seule y mène son auteur', () =>
  inRolledBackWork(async (work) => {
    const { edition, author, contributionId, reject } = await aRejection(work)
    await reject()
    const { cookie } = await signedIn(work, author.personId)
    const at = { context: contextFor(work, { cookie }), params: { slug: edition.slug, id: String(contributionId) } }
    const path = `/consultations/${edition.slug}/contributions/${contributionId}`
    expect(await showContribution({ ...at, request: asked(path, cookie) })).toMatchObject({ mayContest: true, contest: null })
    expect(await askToContest({ ...at, request: posted(`${path}/contester`, { text: 'Non.' }, cookie) })).toMatchObject({ init: { status: 422 } })
    const answered = (await askToContest({ ...at, request: posted(`${path}/contester`, { text }, cookie) })) as Response
    expect([answered.status, answered.headers.get('location')]).toEqual([303, path])
    expect(await askToContest({ ...at, request: posted(`${path}/contester`, { text }, cookie) })).toMatchObject({ data: { typed: text }, init: { status: 409 } })
    const other = await signedIn(work, (await bring(work.tx, 'agentOfAurillac')).personId)
    await expect(showContesting({ ...at, context: contextFor(work, { cookie: other.cookie }), request: asked(`${path}/contester`, other.cookie) })).rejects.toMatchObject({ status: 404 })
  }))

describe('La modération répond', () => {
  test('en confirmant\u00a0: la réponse est publique, l’auteur prévenu une fois, et plus rien n’attend', () =>
    inRolledBackWork(async (work) => {
      const { edition, author, by, contributionId, contesting, reject } = await aRejection(work)
      await reject()
      await tellAll(work, edition)
      await contestVerdict(work, contesting)
      expect(await answerContest(work, { ...by, contributionId, outcome: 'confirmed', answer })).toEqual({ outcome: 'confirmed' })
      expect(await answerContest(work, { ...by, contributionId, outcome: 'reopened', answer })).toEqual({ refused: 'already-answered' })
      await tellAll(work, edition)
      const [, letter, ...others] = await lettersTo(work.tx, author.email)
      expect(letter?.body).toContain(`La décision est confirmée\u00a0: ${answer}`)
      expect(letter?.body).not.toContain('a changé')
      expect([others, await tellAll(work, edition)]).toEqual([[], 0])
      const page = await showContribution({ context: contextFor(work), params: { slug: edition.slug, id: String(contributionId) }, request: asked('/') })
      expect(page).toMatchObject({ mayContest: false, contest: { text, answer: { outcome: 'confirmed', text: answer } } })
      expect((await listToDecide(work.tx)).filter(({ slug }) => slug === edition.slug)).toEqual([])
      expect((await journalOf(work.tx, edition)).at(-1)).toMatchObject({ act: 'answer-contest', reason: answer })
    }))

  test('en reprenant la décision\u00a0: elle attend la suivante\u00a0; annuler la réponse rend l’une et l’autre', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, contributionId, contesting, reject } = await aRejection(work)
      await reject()
      await contestVerdict(work, contesting)
      await answerContest(work, { ...by, contributionId, outcome: 'reopened', answer })
      expect((await listToDecide(work.tx)).filter(({ slug, kind }) => slug === edition.slug && kind !== 'looks')).toMatchObject([{ kind: 'contributions', number: 1 }])
      const [act] = await work.tx.execute<{ id: number }>(sql`select max(id) as id from regrouping_act`)
      await undoAct(work, { ...by, actId: act?.id ?? 0 })
      expect(await findContest(work.tx, contributionId)).toMatchObject({ answer: null })
      expect(await listContests(work.tx, edition.id)).toMatchObject([{ verdict: { kind: 'rejected', reason } }])
    }))

  test('pas sans être de la modération, ni à ce que personne ne conteste', () =>
    inRolledBackWork(async (work) => {
      const { author, by, contributionId, contesting, reject } = await aRejection(work)
      await reject()
      await expect(answerContest(work, { ...by, contributionId, outcome: 'confirmed', answer })).rejects.toMatchObject({ status: 404 })
      await contestVerdict(work, contesting)
      expect(await answerContest(work, { ...by, moderator: author, contributionId, outcome: 'confirmed', answer })).toEqual({ refused: 'not-a-moderator' })
    }))
})

describe('Un motif gardé', () => {
  test('se garde, se change, se retire, pour une consultation ou pour toutes\u00a0; un nom sert une fois', () =>
    inRolledBackWork(async (work) => {
      const { by, edition } = await aRejection(work)
      const other = await anEdition(work.tx, { phase: 'consultation' })
      const words = { kind: 'rejected', title: 'Existe déjà', text: reason, everywhere: false } as const
      const kept = await keepReason(work, { ...by, ...words })
      if ('refused' in kept) throw new Error(kept.refused)
      expect(await keepReason(work, { ...by, ...words, title: 'EXISTE DÉJÀ' })).toEqual({ refused: 'title-kept', title: 'Existe déjà' })
      expect(await listReasons(work.tx, other.id)).toEqual([])
      await expect(dropReason(work, { ...by, slug: other.slug, id: kept.kept })).rejects.toMatchObject({ status: 404 })
      await keepReason(work, { ...by, ...words, id: kept.kept, everywhere: true, title: 'Existe ailleurs' })
      expect(await listReasons(work.tx, other.id)).toMatchObject([{ id: kept.kept, title: 'Existe ailleurs', everywhere: true }])
      expect(await dropReason(work, { slug: by.slug, moderator: await bring(work.tx, 'mayorOfSaintFlour'), id: kept.kept })).toEqual({ refused: 'not-a-moderator' })
      await dropReason(work, { ...by, id: kept.kept })
      expect(await listReasons(work.tx, edition.id)).toEqual([])
    }))
})
