import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { checkpointSubscription } from '~db/schema/checkpoints'
import type { Edition } from '~/editions/edition.server'
import { action as ask, loader as askPage } from '~/routes/consultations.$slug.registre_.courriels'
import { action as stop, loader as stopPage } from '~/routes/consultations.$slug.registre_.courriels_.arreter'
import { action as confirm, loader as confirmPage } from '~/routes/consultations.$slug.registre_.courriels_.confirmer'
import { loader as ledgerPage } from '~/routes/consultations.$slug.registre'
import { castVotes } from '~/votes/cast-votes.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { publishCheckpoint } from '~/checkpoints/publish-checkpoint.server'
import { sealVote } from '~/votes/seal-vote.server'
import { beginWork, type Work } from '~/work.server'
import { ageCheckpoints } from '../support/checkpoints'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { asked, statusOf } from '../support/requests'
import { manyAgents } from '../support/votes'

const GAZETTE = 'gazette@exemple.invalid'

const to = (work: Work, { slug }: Pick<Edition, 'slug'>, form?: Record<string, string>, token?: string) =>
  asked(beginWork(work.tx, () => {}, work.publicUrl), { viewer: null, params: { slug }, address: token ? `/?jeton=${token}` : '/', ...(form && { form }) })

/** Letters to an address, the first one first. */
const lettersTo = (work: Work, email = GAZETTE) => work.tx.select().from(letter).where(eq(letter.recipient, email)).orderBy(letter.id)

const tokenIn = (body: string, step: string) => new RegExp(`http://site\\.example/consultations/[^/]+/registre/courriels/${step}\\?jeton=([0-9a-f]+)$`, 'm').exec(body)?.[1] ?? ''

/** Asks, reads the letter, opens its page and uses the button. */
async function subscribe(work: Work, edition: Edition, email = GAZETTE): Promise<string> {
  await ask(to(work, edition, { email }))
  const token = tokenIn((await lettersTo(work, email)).at(-1)?.body ?? '', 'confirmer')
  expect(await statusOf(confirm(to(work, edition, {}, token)))).toBe(303)
  return token
}

const subscribers = (work: Work) => work.tx.select({ email: checkpointSubscription.email, confirmedAt: checkpointSubscription.confirmedAt }).from(checkpointSubscription)

describe('Recevoir chaque point de contrôle par courriel', () => {
  test('une adresse, un lien, un bouton, puis une lettre à chaque publication, jusqu’à ce qu’on l’arrête', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      await freezeBallot(work, edition.slug, keys)

      const answer = await ask(to(work, edition, { email: ' Gazette@Exemple.invalid ' }))
      expect(answer).toMatchObject({ status: 303 })
      const [first] = await lettersTo(work)
      const token = tokenIn(first?.body ?? '', 'confirmer')
      expect(token).toMatch(/^[0-9a-f]{40}$/)
      expect(tokenIn(first?.body ?? '', 'arreter')).toBe(token)
      expect(JSON.stringify(await work.tx.select().from(checkpointSubscription))).not.toContain(token)

      expect(await confirmPage(to(work, edition, undefined, token))).toMatchObject({ email: GAZETTE, isConfirmed: false })
      await publishCheckpoint(work, edition.slug, keys)
      expect(await lettersTo(work)).toHaveLength(1)
      expect(await statusOf(confirm(to(work, edition, {}, token)))).toBe(303)
      expect(await confirmPage(to(work, edition, undefined, token))).toMatchObject({ isConfirmed: true })

      const [personId = ''] = await manyAgents(work.tx, 1)
      await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
      await ageCheckpoints(work.tx, edition, 15)
      await publishCheckpoint(work, edition.slug, keys)
      const [, told] = await lettersTo(work)
      expect(told?.subject).toBe('Point de contrôle du registre\u00a0: 3\u00a0lignes')
      const checkpoint = JSON.parse(/^\{$.*?^\}$/ms.exec(told?.body ?? '')?.[0] ?? '')
      expect(checkpoint).toMatchObject({ head: { edition: edition.slug, kind: 'head', size: 3 }, signature: expect.stringMatching(/^[0-9a-f]{128}$/) })
      expect(told?.body).toMatch(/sous le nom registre-(\S+)\.jsonl.*sous le nom verifier\.mjs.*node verifier\.mjs registre-\1\.jsonl point\.json/s)
      expect(tokenIn(told?.body ?? '', 'arreter')).toBe(token)

      expect(await stopPage(to(work, edition, undefined, token))).toMatchObject({ email: GAZETTE })
      expect(await subscribers(work)).toHaveLength(1)
      expect(await statusOf(stop(to(work, edition, {}, token)))).toBe(303)
      expect(await subscribers(work)).toEqual([])
      expect(await stopPage(to(work, edition, undefined, token))).toMatchObject({ email: null })
      expect(await statusOf(stop(to(work, edition, {}, token)))).toBe(303)
    }))

  test('la lettre du scellement est la dernière : l’adresse est effacée, et plus personne ne s’abonne', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await freezeBallot(work, edition.slug, keys)
      await subscribe(work, edition)
      await ask(to(work, edition, { email: 'jamais-confirmee@exemple.invalid' }))
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      await sealVote(beginWork(work.tx, () => {}, work.publicUrl), edition.slug, keys)
      expect((await lettersTo(work)).at(-1)).toMatchObject({ subject: 'Dernier point de contrôle\u00a0: registre scellé, 4\u00a0lignes', body: expect.stringContaining('Votre adresse est effacée') })
      expect(await lettersTo(work, 'jamais-confirmee@exemple.invalid')).toHaveLength(1)
      expect(await subscribers(work)).toEqual([])
      expect(await statusOf(ask(to(work, edition, { email: GAZETTE })))).toBe(409)
      expect((await ledgerPage(to(work, edition))).checkpoints).toMatchObject({ canAsk: false, items: [{ isSeal: true, head: { size: 4 } }] })
    }))

  test('une adresse connue, une inconnue et une pressée reçoivent la même réponse ; une lettre par dix minutes', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await subscribe(work, edition)
      const places = []
      for (const email of [GAZETTE, 'autre@exemple.invalid', 'autre@exemple.invalid']) places.push(((await ask(to(work, edition, { email }))) as Response).headers.get('location'))
      expect(new Set(places).size).toBe(1)
      expect(await lettersTo(work)).toHaveLength(1)
      expect(await lettersTo(work, 'autre@exemple.invalid')).toHaveLength(1)
      await work.tx.execute(sql`update checkpoint_subscription set asked_at = asked_at - interval '10 minutes'`)
      for (const email of [GAZETTE, 'autre@exemple.invalid']) await ask(to(work, edition, { email }))
      expect(await lettersTo(work)).toHaveLength(1)
      expect(await lettersTo(work, 'autre@exemple.invalid')).toHaveLength(2)
    }))

  test('un lien vieux de plus de sept jours ne confirme plus, et l’adresse est oubliée', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await ask(to(work, edition, { email: GAZETTE }))
      const token = tokenIn((await lettersTo(work))[0]?.body ?? '', 'confirmer')
      await work.tx.execute(sql`update checkpoint_subscription set asked_at = asked_at - interval '7 days 1 second'`)
      expect(await statusOf(confirm(to(work, edition, {}, token)))).toBe(409)
      await ask(to(work, edition, { email: 'autre@exemple.invalid' }))
      expect(await subscribers(work)).toEqual([{ email: 'autre@exemple.invalid', confirmedAt: null }])
    }))

  test.each([['', 404], ['0'.repeat(40), 404], ['x'.repeat(40), 404]])('le jeton « %s » ne confirme rien', (token, status) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await ask(to(work, edition, { email: GAZETTE }))
      expect(await statusOf(confirmPage(to(work, edition, undefined, token)))).toBe(status)
      expect(await statusOf(confirm(to(work, edition, {}, token)))).not.toBe(303)
      expect(await statusOf(stop(to(work, edition, {}, token)))).toBe(303)
      expect(await subscribers(work)).toEqual([{ email: GAZETTE, confirmedAt: null }])
    }))

  test('le jeton d’une édition ne vaut pas pour une autre', () =>
    inRolledBackWork(async (work) => {
      const [here, there] = [await anEdition(work.tx, { phase: 'vote' }), await anEdition(work.tx, { phase: 'vote' })]
      const token = await subscribe(work, here)
      await ask(to(work, there, { email: GAZETTE }))
      expect(await statusOf(confirm(to(work, there, {}, token)))).toBe(409)
      await stop(to(work, there, {}, token))
      expect(await subscribers(work)).toHaveLength(2)
    }))

  test('une adresse incomplète est rendue avec sa raison, et rien n’est écrit', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      expect(await statusOf(ask(to(work, edition, { email: 'gazette' })))).toBe(422)
      expect(await subscribers(work)).toEqual([])
      expect(await statusOf(askPage(to(work, { slug: 'nulle-part' })))).toBe(404)
    }))
})
