import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { rulesOf2021 } from '~/editions/rules'
import { looksLike } from '~/proofs/look-alike.server'
import { MOST_PAIRS } from '~/proofs/signal-limits'
import { readSignals } from '~/proofs/signals.server'
import { castVotes } from '~/votes/cast-votes.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'

test.each([
  ['saint-flour.fr', 'saint-flour.fr', false],
  ['mail.saint-flour.fr', 'saint-flour.fr', false],
  ['saintflour.fr', 'saint-flour.fr', true],
  ['saint-fIour.fr'.toLowerCase(), 'saint-flour.fr', true],
  ['saint-f1our.fr', 'saint-flour.fr', true],
  ['saint-flour.com', 'saint-flour.fr', true],
  ['saint-flours.fr', 'saint-flour.fr', true],
  ['ѕаіnt-flоur.fr', 'saint-flour.fr', true],
  ['xn--snt-flour-r6g63i.fr', 'saint-flour.fr', false],
  ['interieur-gouv.fr', 'gouv.fr', true],
  ['cantal.gouv.fr', 'gouv.fr', false],
  ['gouv-fr.com', 'gouv.fr', true],
  ['gοuv.fr', 'gouv.fr', true],
  ['aurillac.fr', 'saint-flour.fr', false],
  ['exemple.invalid', 'gouv.fr', false],
])('%s pour %s\u00a0: ressemble %s', (domain, official, expected) => expect(looksLike(domain, official)).toBe(expected))

const people = (work: Work, number: number, domain: string, since = '1 day') => work.tx.execute(sql`
  insert into person (display_name, profile, email, created_at) select 'Personne ' || n, 'agent', n || '@' || ${domain}, now() - ${since}::interval from generate_series(1, ${number}) as n`)

describe('Les signaux', () => {
  test('disent les domaines où beaucoup de comptes viennent d’ouvrir, pas les autres', () =>
    inRolledBackWork(async (work) => {
      await people(work, 5, 'invente.example')
      await people(work, 4, 'petit.example')
      await people(work, 9, 'ancien.example', '40 days')
      expect((await readSignals(work.tx)).crowded).toEqual([{ domain: 'invente.example', people: 5, territories: 0 }])
    }))

  test('disent les domaines qui imitent celui de la collectivité déclarée', () =>
    inRolledBackWork(async (work) => {
      const agent = await bring(work.tx, 'newcomerOfAurillac')
      await work.tx.execute(sql`update person set email = 'paul@auri11ac.fr' where id = ${agent.personId}`)
      await asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) values (${agent.attachment?.territoryId ?? 0}, 'mairie@aurillac.fr')`))
      expect((await readSignals(work.tx)).lookAlikes).toEqual([{ domain: 'auri11ac.fr', official: 'aurillac.fr', people: 1 }])
    }))

  test('ne comparent que les domaines les plus récents, quel que soit le nombre des comptes', () =>
    inRolledBackWork(async (work) => {
      await people(work, 1, 'cantal-gouv.fr', '3 days')
      await people(work, 1, 'aveyron-gouv.fr', '1 day')
      await work.tx.execute(sql`insert into person (display_name, profile, email, created_at) select 'Personne ' || n, 'agent', 'a@domaine-' || n || '.example', now() - interval '2 days' from generate_series(1, ${MOST_PAIRS}) as n`)
      expect((await readSignals(work.tx)).lookAlikes.map(({ domain }) => domain)).toEqual(['aveyron-gouv.fr'])
    }))

  test('comptent par collectivité les comptes qui n’ont fait qu’un vote, et se taisent quand les comptes sont cachés', () =>
    inRolledBackWork(async (work) => {
      const [agent, mayor] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'mayorOfSaintFlour')]
      const told = async (hidden: boolean) => {
        const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
        const cast = async (personId: string) => castVotes(work, edition.slug, [{ proposalId: await aProposal(work.tx, edition, crypto.randomUUID()), personId, support: true }])
        await cast(agent.personId)
        await cast(mayor.personId)
        const { singleActs } = await readSignals(work.tx)
        await cast(mayor.personId)
        return [singleActs, (await readSignals(work.tx)).singleActs]
      }
      expect(await told(true)).toEqual([[], []])
      expect(await told(false)).toEqual([[{ territory: 'Saint-Flour (15)', people: 2 }], []])
    }))
})
