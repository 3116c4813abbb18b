import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acceptStructure } from '~/identity/structures/accept-structure.server'
import { askStructure } from '~/identity/structures/ask-structure.server'
import { listWaitingStructures } from '~/identity/structures/list-structures.server'
import { refuseStructure } from '~/identity/structures/refuse-structure.server'
import { listJournal } from '~/journal/list-journal.server'
import { erasePerson } from '~/rights/erase-person.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { tablesSaying } from '../support/traces'

const CABINET = { siren: '251500013', name: 'Cabinet Paul Declar, à Aurillac', kind: 'public_body' as const }

/** Paul asks for a structure that bears his name, alone or with Malik; what Anne may do of it, and how Paul leaves. */
async function aRequest(work: Work, { alone = false } = {}) {
  const [paul, malik, anne] = [await bring(work.tx, 'newcomerOfAurillac'), await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
  for (const { personId } of alone ? [paul] : [paul, malik]) await askStructure(work, { personId, ...CABINET })
  const [waiting] = await listWaitingStructures(work.tx)
  const structureId = waiting?.id ?? 0
  const refuse = (reason: string) => refuseStructure(work, { actorId: anne.personId, structureId, reason })
  const accept = () => acceptStructure(work, { actorId: anne.personId, structureId, as: { name: 'Cabinet d’Aurillac', kind: 'public_body' } })
  const leave = () => erasePerson(work, { email: paul.email ?? '', reason: 'À sa demande, par courrier.' })
  return { malik, refuse, accept, leave }
}

const SAID = ['Paul Declar', 'newcomerofaurillac', '0612345678']
const reason = 'Un cabinet privé, joint au 0612345678.'

test.each(['refuse', 'accept', 'wait'] as const)('Le nom de qui part ne reste dit ni par la structure demandée à deux, ni par son motif, ni au journal, ni dans la lettre de l’autre (%s)', (how) =>
  inRolledBackWork(async (work) => {
    const { malik, refuse, accept, leave } = await aRequest(work)
    if (how === 'refuse') await refuse(reason)
    if (how === 'accept') await accept()
    expect(await tablesSaying(work.tx, SAID)).toContain('structure')
    await leave()
    expect(await tablesSaying(work.tx, SAID)).toEqual([])
    expect(await work.tx.execute(sql`select name from structure`)).toEqual([{ name: 'Cabinet [information retirée], à Aurillac' }])
    const letters = await work.tx.execute<{ body: string }>(sql`select body from letter where recipient = ${malik.email}`)
    expect(letters.map(({ body }) => body.includes('«\u00a0Cabinet [information retirée], à Aurillac\u00a0» (SIREN 251500013)'))).toEqual(how === 'wait' ? [] : [true])
  }))

test('Celle que l’on demandait seul s’en va avec soi\u00a0: le journal garde qu’une structure fut refusée, sans dire laquelle', () =>
  inRolledBackWork(async (work) => {
    const { refuse, leave } = await aRequest(work, { alone: true })
    await refuse('Ce cabinet est une entreprise.')
    await leave()
    expect(await tablesSaying(work.tx, ['Cabinet Paul', 'à Aurillac', CABINET.siren])).toEqual([])
    const { lines } = await listJournal(work.tx, { limit: 9 })
    expect(lines.find(({ act }) => act === 'structure-refuse')).toMatchObject({ title: null, reason: 'Ce cabinet est une entreprise.' })
  }))

test.each(['Paul Declar est un particulier.', 'Demandée par newcomerofaurillac@exemple.invalid.'])('Le motif d’un refus ne nomme pas qui demande\u00a0: «\u00a0%s\u00a0» se corrige', (named) =>
  inRolledBackWork(async (work) => {
    const { refuse } = await aRequest(work)
    expect(await refuse(named)).toEqual({ refused: 'reason-names-them' })
    expect(await refuse(reason)).toEqual({ refusedName: CABINET.name })
  }))
