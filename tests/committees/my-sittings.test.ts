import { expect, test } from 'vitest'
import { committee, committeeSeat } from '~db/schema/committees'
import { listMySittings } from '~/committees/list-my-sittings.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

test('Un membre voit les consultations où il siège, une fois chacune ; personne d’autre', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'launch' })
    await anEdition(work.tx, { phase: 'vote' })
    const [member, other] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac')]
    for (const number of [1, 2]) {
      const [sitting] = await work.tx.insert(committee).values({ editionId: edition.id, number, heldAt: edition.at, quorum: 3 }).returning({ id: committee.id })
      await work.tx.insert(committeeSeat).values({ committeeId: sitting?.id ?? 0, personId: member.personId, organisation: 'AMF' })
    }
    expect(await listMySittings(work.tx, member.personId)).toEqual([{ slug: edition.slug, name: expect.any(String), organisation: 'AMF' }])
    expect(await listMySittings(work.tx, other.personId)).toEqual([])
  }))
