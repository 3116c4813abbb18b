import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listCrowdedNetworks } from '~/proofs/crowded-networks.server'
import { NETWORK_CROWD, NETWORK_DAYS } from '~/proofs/signal-limits'
import { readSignals } from '~/proofs/signals.server'
import { listAccess } from '~/journal/list-access.server'
import { loader } from '~/routes/moderation.rattachements'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { asked } from '../support/requests'

const markOf = (letter: string) => letter.repeat(32)

/** Accounts opened from one network, the last so many days ago, each some minutes before the next. */
const opened = (work: Work, number: number, { mark, days = 0, minutes = 60 }: { mark: string; days?: number; minutes?: number }) => work.tx.execute(sql`
  insert into person (display_name, profile, network, created_at)
  select 'Personne ' || n, 'agent', ${markOf(mark)}, now() - make_interval(days => ${days}, mins => n * ${minutes}) from generate_series(0, ${number - 1}) as n`)
/** So many minutes between accounts put the first and the last of a crowd just as far apart as they count together. */
const APART = Math.floor((NETWORK_DAYS * 24 * 60) / (NETWORK_CROWD - 1))
const told = async ({ tx }: Work) => (await listCrowdedNetworks(tx)).map(({ people }) => people)

describe('Un réseau d’où beaucoup de comptes s’ouvrent', () => {
  test('est dit à partir de dix en sept jours, pas avant, ni si dix s’étalent', () =>
    inRolledBackWork(async (work) => {
      await opened(work, NETWORK_CROWD - 1, { mark: 'a' })
      await opened(work, NETWORK_CROWD, { mark: 'b', minutes: APART + 1 })
      expect(await told(work)).toEqual([])
      await opened(work, NETWORK_CROWD, { mark: 'c', minutes: APART - 1 })
      await opened(work, NETWORK_CROWD + 2, { mark: 'd' })
      expect(await told(work)).toEqual([NETWORK_CROWD + 2, NETWORK_CROWD])
    }))

  test('l’est encore trois semaines plus tard, à qui revient de congé', () =>
    inRolledBackWork(async (work) => {
      await opened(work, NETWORK_CROWD, { mark: 'a', days: 20 })
      expect(await told(work)).toEqual([NETWORK_CROWD])
    }))

  test('montre combien de comptes, pour qui, et trente noms au plus, sans rien du réseau', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await bring(work.tx, 'newcomerOfAurillac')
      await work.tx.execute(sql`update person set network = ${markOf('a')}, created_at = now() + interval '1 minute' where id = ${personId}`)
      await opened(work, 40, { mark: 'a', minutes: 0 })
      const { networks, ...others } = await readSignals(work.tx)
      expect(networks).toMatchObject([{ people: 41, territories: 1 }])
      expect(networks[0]?.newest).toHaveLength(30)
      expect(networks[0]?.newest.slice(0, 2)).toEqual([{ personId, displayName: 'Paul Declar', attached: true }, { personId: expect.any(String), displayName: expect.stringMatching(/^Personne/), attached: false }])
      expect(JSON.stringify([networks, others])).not.toContain(markOf('a'))
    }))

  test('ne retire rien, et la modération qui en lit les noms laisse sa trace', () =>
    inRolledBackWork(async (work) => {
      const moderator = await bring(work.tx, 'moderatorOnDuty')
      const { personId } = await bring(work.tx, 'agentOfSaintFlour')
      await work.tx.execute(sql`update person set network = ${markOf('a')}, created_at = now() where id = ${personId}`)
      await opened(work, NETWORK_CROWD, { mark: 'a' })
      const before = await work.tx.execute(sql`select person.id, level, revoked_at from person left join attachment on person_id = person.id order by 1, 2`)
      await loader(asked(work, { viewer: moderator, address: '/moderation/rattachements?q=personne-de-ce-nom' }))
      expect(await work.tx.execute(sql`select person.id, level, revoked_at from person left join attachment on person_id = person.id order by 1, 2`)).toEqual(before)
      expect((await listAccess(work.tx, { page: 0, limit: 50 })).lines).toMatchObject([{ actor: 'Anne Mod', page: 'attachments', people: expect.arrayContaining(['Malik Serre', 'Personne 3']) }])
    }))
})
