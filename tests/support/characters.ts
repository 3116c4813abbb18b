import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { attachment, person, roleGrant } from '~db/schema/identity'
import type { Attachment, Profile, Role, Viewer } from '~/identity/viewer'
import { findViewer } from '~/identity/find-viewer.server'

type Character = { name: string; profile: Profile; function?: string; roles?: Role[]; territory?: { kind: Attachment['kind']; code: string; level: Attachment['level'] } }

const SAINT_FLOUR = { kind: 'commune', code: '15187' } as const
const AURILLAC = { kind: 'commune', code: '15014' } as const

/** The people of the tests, told apart by what they are. */
export const CAST = {
  mayorOfSaintFlour: { name: 'Claire Vidal', profile: 'elected', function: 'Maire', territory: { ...SAINT_FLOUR, level: 'proven' } },
  agentOfSaintFlour: { name: 'Malik Serre', profile: 'agent', function: 'Secrétaire générale', territory: { ...SAINT_FLOUR, level: 'proven' } },
  agentOfAurillac: { name: 'Inès Roche', profile: 'agent', function: 'Cheffe de projet', territory: { ...AURILLAC, level: 'proven' } },
  newcomerOfAurillac: { name: 'Paul Declar', profile: 'agent', territory: { ...AURILLAC, level: 'declared' } },
  agentOfTheGrouping: { name: 'Lise Group', profile: 'agent', territory: { kind: 'epci', code: '200066660', level: 'proven' } },
  partner: { name: 'Association Numérique', profile: 'partner' },
  moderatorOnDuty: { name: 'Anne Mod', profile: 'agent', roles: ['moderator'] },
  otherModerator: { name: 'Bruno Mod', profile: 'agent', roles: ['moderator'] },
  administrator: { name: 'Ada Admin', profile: 'agent', roles: ['administrator'] },
} satisfies Record<string, Character>

/** Writes a character and gives them back as the site sees a signed-in person. */
export async function bring(tx: Tx, who: keyof typeof CAST): Promise<Viewer> {
  const character: Character = CAST[who]
  const [written] = await tx.insert(person)
    .values({ displayName: character.name, profile: character.profile, function: character.function ?? '', email: `${who.toLowerCase()}@exemple.invalid` })
    .onConflictDoUpdate({ target: person.email, set: { displayName: character.name } })
    .returning({ id: person.id })
  if (!written) throw new Error(`${who} was not written`)
  for (const role of character.roles ?? []) await tx.insert(roleGrant).values({ personId: written.id, role, reason: 'test' }).onConflictDoNothing()
  if (character.territory) {
    const { kind, code, level } = character.territory
    const [found] = await tx.execute<{ id: number }>(sql`select id as id from territory where kind = ${kind} and code = ${code}`)
    if (!found) throw new Error(`no territory ${kind} ${code}`)
    await tx.insert(attachment).values({ personId: written.id, territoryId: found.id, level, provenAt: level === 'proven' ? new Date() : null }).onConflictDoNothing()
  }
  const viewer = await findViewer(tx, written.id)
  if (!viewer) throw new Error(`${who} is not there`)
  return viewer
}
