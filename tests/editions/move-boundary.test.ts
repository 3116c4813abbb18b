import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Calendar, PhaseKind } from '~/editions/calendar'
import { checkMove } from '~/editions/check-move.server'
import { findEdition } from '~/editions/edition.server'
import { moveBoundary } from '~/editions/move-boundary.server'
import { listMoveRequests } from '~/editions/move-requests.server'
import { moveDoneWords } from '~/editions/move-words'
import { rulesOf2021 } from '~/editions/rules'
import { confirmMove, dropMove } from '~/editions/settle-move.server'
import { revokeRole } from '~/identity/grant-role.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, type Moment } from '../support/editions'
import { linesOf } from '../support/votes'
import { aContributionOf, journalOf, lettersTo } from '../support/proposals'

const reason = 'Les préfets ont demandé une semaine de plus.'
const DAY = 86_400_000

async function anOffice(work: Work, phase: PhaseKind, moment: Moment = 'open') {
  const edition = await anEdition(work.tx, { phase, moment })
  return { edition, slug: edition.slug, moderator: await bring(work.tx, 'moderatorOnDuty'), other: await bring(work.tx, 'otherModerator') }
}

const phaseOf = (calendar: Calendar, kind: PhaseKind) => {
  const phase = calendar.find((one) => one.kind === kind)
  if (!phase) throw new Error(`no ${kind}`)
  return phase
}

const later = (date: Date, ms: number) => new Date(date.getTime() + ms)

const movesIn = (work: Work, edition: { id: number }) =>
  work.tx.execute(sql`select kind, boundary, reason from phase_move where edition_id = ${edition.id}`)

describe('Déplacer une date', () => {
  test('change le calendrier, en garde la trace publique et le journal, et écrit une fois à chaque personne concernée', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'consultation')
      const author = await bring(work.tx, 'mayorOfSaintFlour')
      await aContributionOf(work.tx, edition, { author, state: 'draft' })
      const other = await bring(work.tx, 'agentOfAurillac')
      await aContributionOf(work.tx, edition, { author: other, state: 'withdrawn' })
      const from = phaseOf(edition.calendar, 'launch').closesAt
      const to = later(from, DAY)

      expect(await moveBoundary(work, { slug, kind: 'launch', boundary: 'closes', to, reason, moderator })).toEqual({ moved: { kind: 'launch', boundary: 'closes', from, to }, reach: { people: 1, letters: 1 } })
      expect(phaseOf((await findEdition(work.tx, slug)).calendar, 'launch').closesAt).toEqual(to)
      expect([...await movesIn(work, edition)]).toEqual([{ kind: 'launch', boundary: 'closes', reason }])
      expect([...await journalOf(work.tx, edition)]).toEqual([{ act: 'move-boundary', object: `edition:${edition.id}`, reason, actorId: moderator.personId }])
      const letters = await lettersTo(work.tx, author.email)
      expect(letters.map(({ subject }) => subject)).toEqual(['Une date change\u00a0: la clôture du lancement'])
      expect(letters[0]?.body).toContain(`Pourquoi\u00a0: ${reason}`)
      expect(await lettersTo(work.tx, other.email)).toHaveLength(0)
      expect(work.touched).toContain(`edition:${slug}`)
      await work.tx.execute(sql`set constraints all immediate`)
    }))

  test('est permis jusqu’à l’instant d’avant son échéance', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'consultation', 'before-opening')
      const opensAt = phaseOf(edition.calendar, 'consultation').opensAt
      expect(await moveBoundary(work, { slug, kind: 'consultation', boundary: 'opens', to: later(opensAt, 1000), reason, moderator })).toHaveProperty('moved')
    }))

  test('une fois passée, non, et rien n’est écrit', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'consultation', 'just-opened')
      const to = later(phaseOf(edition.calendar, 'consultation').opensAt, 60_000)
      expect(await moveBoundary(work, { slug, kind: 'consultation', boundary: 'opens', to, reason, moderator })).toHaveProperty('refused', 'boundary-past')
      expect(await movesIn(work, edition)).toHaveLength(0)
      expect(await journalOf(work.tx, edition)).toHaveLength(0)
    }))

  test('ne chevauche jamais la voisine', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'consultation')
      const to = later(phaseOf(edition.calendar, 'vote').opensAt, 1)
      expect(await moveBoundary(work, { slug, kind: 'consultation', boundary: 'closes', to, reason, moderator })).toMatchObject({ refused: 'phases-overlap', neighbour: 'vote' })
      expect((await findEdition(work.tx, slug)).calendar).toEqual(edition.calendar)
    }))

  test('dit d’abord qui est concerné, puis écrit à ceux-là, ni plus ni moins', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'consultation')
      const [mayor, agent, drafter, applicant] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'partner'), await bring(work.tx, 'agentOfSaintFlour')]
      await aContributionOf(work.tx, edition, { author: mayor })
      await aContributionOf(work.tx, edition, { author: mayor, state: 'draft' })
      await aContributionOf(work.tx, edition, { author: agent })
      await aContributionOf(work.tx, edition, { author: drafter, state: 'draft' })
      await aContributionOf(work.tx, edition, { author: null })
      await aContributionOf(work.tx, edition, { author: await bring(work.tx, 'newcomerOfAurillac'), state: 'withdrawn' })
      await work.tx.execute(sql`insert into application (edition_id, proposal_id, territory_id, started_by, motivation, means, calendar, submitted_at, decision, decided_at)
        values (${edition.id}, ${await aProposal(work.tx, edition)}, ${applicant.attachment?.territoryId}, ${applicant.personId}, repeat('a', 20), repeat('b', 20), repeat('c', 20), now(), 'accepted', now())`)
      await work.tx.execute(sql`update person set email = null where id = ${agent.personId}`)

      const to = later(phaseOf(edition.calendar, 'consultation').closesAt, -60_000)
      const checked = await checkMove(work.tx, slug, { kind: 'consultation', boundary: 'closes', to })
      if ('refused' in checked) throw new Error(checked.refused)
      const told = '4\u00a0personnes concernées, 3 recevront une lettre\u00a0; 1\u00a0est sans adresse connue.'
      expect(checked.consequences).toEqual(expect.arrayContaining([expect.stringContaining('2\u00a0brouillons'), expect.stringContaining('2\u00a0contributions'), told]))

      const moved = await moveBoundary(work, { slug, kind: 'consultation', boundary: 'closes', to, reason, moderator })
      if (!('moved' in moved)) throw new Error('the date was not moved')
      expect(moveDoneWords(moved)).toContain(told)
      const letters = await work.tx.execute<{ recipient: string }>(sql`select recipient from letter order by recipient`)
      expect(letters.map(({ recipient }) => recipient)).toEqual([applicant, mayor, drafter].map(({ email }) => email).sort())
    }))

  test('ne dit pas combien, tant que les comptes du vote sont cachés', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation', rules: { votes: { ...rulesOf2021.votes, hidden: true } } })
      const moderator = await bring(work.tx, 'moderatorOnDuty')
      await aContributionOf(work.tx, edition, { author: await bring(work.tx, 'mayorOfSaintFlour') })
      const move = { kind: 'launch', boundary: 'closes', to: later(phaseOf(edition.calendar, 'launch').closesAt, DAY) } as const
      const moved = await moveBoundary(work, { slug: edition.slug, ...move, reason, moderator })
      expect(moved).toHaveProperty('reach', null)
      if ('moved' in moved) expect(moveDoneWords(moved)).toContain('Les personnes concernées dont l’adresse est connue recevront une lettre.')
      const checked = await checkMove(work.tx, edition.slug, { ...move, to: later(move.to, DAY) })
      expect(checked).toHaveProperty('consequences', expect.not.arrayContaining([expect.stringMatching(/\d\s*personne/)]))
    }))
})

test('Une personne dont le rôle vient d’être retiré ne déplace, ne confirme ni n’abandonne plus', () =>
  inRolledBackWork(async (work) => {
    const { edition, slug, moderator, other } = await anOffice(work, 'vote')
    await work.tx.execute(sql`update edition set ballot_frozen_at = clock_timestamp(), ballot_hash = 'h' where id = ${edition.id}`)
    const move = { slug, kind: 'launch', boundary: 'closes', to: later(phaseOf(edition.calendar, 'launch').closesAt, DAY), reason } as const
    await moveBoundary(work, { ...move, moderator })
    const [request] = await listMoveRequests(work.tx, edition.id)
    const requestId = request?.id ?? 0
    await revokeRole(work, { email: other.email ?? '', role: 'moderator', reason: 'Fin de mission.' })

    const refused = { refused: 'not-a-moderator' }
    expect(await moveBoundary(work, { ...move, moderator: other })).toEqual(refused)
    expect(await confirmMove(work, { slug, requestId, moderator: other })).toEqual(refused)
    expect(await dropMove(work, { slug, requestId, moderator: other })).toEqual(refused)
    expect(await listMoveRequests(work.tx, edition.id)).toEqual([request])
    expect((await findEdition(work.tx, slug)).calendar).toEqual(edition.calendar)
  }))

describe('Pendant le vote', () => {
  test('le déplacement attend une autre personne, qui le confirme', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator, other } = await anOffice(work, 'vote')
      await work.tx.execute(sql`update edition set ballot_frozen_at = clock_timestamp(), ballot_hash = 'h' where id = ${edition.id}`)
      const from = phaseOf(edition.calendar, 'vote').closesAt
      const to = later(from, -600_000)
      const asked = { slug, kind: 'vote', boundary: 'closes', to, reason, moderator } as const
      expect(await moveBoundary(work, asked)).toHaveProperty('asked')
      expect((await findEdition(work.tx, slug)).calendar).toEqual(edition.calendar)
      expect(await moveBoundary(work, asked)).toHaveProperty('refused', 'move-already-asked')

      const [request] = await listMoveRequests(work.tx, edition.id)
      expect(request).toMatchObject({ to, askedByName: moderator.displayName })
      const requestId = request?.id ?? 0
      expect(await confirmMove(work, { slug, requestId, moderator })).toEqual({ refused: 'same-person' })
      expect(await confirmMove(work, { slug, requestId, moderator: other })).toHaveProperty('moved')
      expect(await confirmMove(work, { slug, requestId, moderator: other })).toEqual({ refused: 'request-settled' })
      expect(phaseOf((await findEdition(work.tx, slug)).calendar, 'vote').closesAt).toEqual(to)
      expect((await journalOf(work.tx, edition)).map(({ act, actorId }) => [act, actorId])).toEqual([['ask-move', moderator.personId], ['move-boundary', other.personId]])
      const [line] = await linesOf(work.tx, edition.id)
      expect(line).toMatchObject({ kind: 'rescheduling', body: { phase: 'vote', boundary: 'closes', to: to.toISOString() } })
      expect(await listMoveRequests(work.tx, edition.id)).toEqual([])
    }))

  test('la demande de quelqu’un qui a quitté la modération depuis n’est pas confirmée, mais abandonnée', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator, other } = await anOffice(work, 'vote')
      await moveBoundary(work, { slug, kind: 'launch', boundary: 'closes', to: later(phaseOf(edition.calendar, 'launch').closesAt, DAY), reason, moderator })
      await revokeRole(work, { email: moderator.email ?? '', role: 'moderator', reason: 'Fin de mission.' })
      const [request] = await listMoveRequests(work.tx, edition.id)
      expect(request).toHaveProperty('askerInOffice', false)
      const requestId = request?.id ?? 0
      expect(await confirmMove(work, { slug, requestId, moderator: other })).toEqual({ refused: 'asker-left-office' })
      expect((await findEdition(work.tx, slug)).calendar).toEqual(edition.calendar)
      expect(await dropMove(work, { slug, requestId, moderator: other })).toEqual({ dropped: requestId })
    }))

  test('la demande est rejugée à la confirmation, et peut être abandonnée', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator, other } = await anOffice(work, 'vote')
      const from = phaseOf(edition.calendar, 'launch').closesAt
      await moveBoundary(work, { slug, kind: 'launch', boundary: 'closes', to: later(from, DAY), reason, moderator })
      await work.tx.execute(sql`update phase set closes_at = closes_at + interval '1 hour' where edition_id = ${edition.id} and kind = 'launch'`)
      const [request] = await listMoveRequests(work.tx, edition.id)
      const requestId = request?.id ?? 0
      expect(await confirmMove(work, { slug, requestId, moderator: other })).toHaveProperty('refused', 'calendar-changed')
      expect(await dropMove(work, { slug, requestId, moderator })).toEqual({ dropped: requestId })
      expect(await dropMove(work, { slug, requestId, moderator })).toEqual({ refused: 'request-settled' })
      const elsewhere = await anOffice(work, 'vote')
      await expect(confirmMove(work, { slug: elsewhere.slug, requestId, moderator: other })).rejects.toMatchObject({ status: 404 })
      expect((await journalOf(work.tx, edition)).map(({ act }) => act)).toEqual(['ask-move', 'drop-move'])
    }))

  test.each([
    ['sans seconde personne', sql`confirmed_at = now()`, 'move_request_confirmed_by_someone'],
    ['sans première personne', sql`asked_by = null, confirmed_by = asked_by, confirmed_at = now()`, 'move_request_by_two_people'],
  ])('la base refuse d’elle-même une confirmation %s', (_, change, constraint) =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'vote')
      await moveBoundary(work, { slug, kind: 'launch', boundary: 'closes', to: later(phaseOf(edition.calendar, 'launch').closesAt, DAY), reason, moderator })
      await expect(work.tx.execute(sql`update phase_move_request set ${change} where edition_id = ${edition.id}`)).rejects.toMatchObject({ cause: { constraint_name: constraint } })
    }))

  test('la base refuse d’elle-même que la même personne demande et confirme', () =>
    inRolledBackWork(async (work) => {
      const { edition, slug, moderator } = await anOffice(work, 'vote')
      await moveBoundary(work, { slug, kind: 'launch', boundary: 'closes', to: later(phaseOf(edition.calendar, 'launch').closesAt, DAY), reason, moderator })
      await expect(work.tx.execute(sql`update phase_move_request set confirmed_by = asked_by, confirmed_at = now() where edition_id = ${edition.id}`))
        .rejects.toMatchObject({ cause: { constraint_name: 'move_request_by_two_people' } })
    }))
})
