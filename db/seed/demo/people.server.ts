import { attachment, person, roleGrant } from '~db/schema/identity'
import type { Profile, Role } from '~/identity/viewer'
import { insertRows, type Owner } from '../rows.server'
import { seededRandom } from '../random'

type Demo = {
  name: string
  profile: Profile
  function: string
  organisation?: string
  roles?: Role[]
  territory?: { code: string; level: 'proven' | 'declared' }
}

/** The fictional people offered by one click on the demonstration's sign-in page, told apart by what they may do. */
const PEOPLE = {
  elue: { name: 'Hélène Vidal', profile: 'elected', function: 'Maire', territory: { code: '15187', level: 'proven' } },
  agent: { name: 'Yann Le Goff', profile: 'agent', function: 'Responsable numérique', territory: { code: '22113', level: 'proven' } },
  collegue: { name: 'Maud Ollivier', profile: 'agent', function: 'Directrice de l’accueil et de la vie citoyenne', territory: { code: '22113', level: 'proven' } },
  nouvelle: { name: 'Inès Roche', profile: 'agent', function: 'Secrétaire générale', territory: { code: '12202', level: 'declared' } },
  partenaire: { name: 'Camille Joly', profile: 'partner', function: 'Déléguée générale', organisation: 'Les Ateliers du commun numérique (association fictive)' },
  moderatrice: { name: 'Anne Tessier', profile: 'agent', function: 'Équipe de l’ANCT', organisation: 'ANCT', roles: ['moderator'] },
  moderateur: { name: 'Bruno Keller', profile: 'agent', function: 'Équipe de l’ANCT', organisation: 'ANCT', roles: ['moderator'] },
  comite: { name: 'Odile Marchal', profile: 'elected', function: 'Membre du comité de sélection', organisation: 'Association d’élus (fictive)', roles: ['committee_member'] },
  administrateur: { name: 'Karim Fabre', profile: 'agent', function: 'Administrateur du site', organisation: 'ANCT', roles: ['administrator'] },
} satisfies Record<string, Demo>

export type DemoPeople = Record<keyof typeof PEOPLE, string>

/** Writes the demo people and gives the key of each. */
export async function writeDemoPeople(sql: Owner, now: Date): Promise<DemoPeople> {
  const random = seededRandom('demo people')
  const everyone = Object.entries<Demo>(PEOPLE).map(([key, demo], index) => ({ key, demo, id: random.uuid(), createdAt: new Date(now.getTime() + index) }))
  const codes = everyone.flatMap(({ demo }) => demo.territory?.code ?? [])
  const communes = await sql<{ id: number; code: string }[]>`select id::int as id, code from territory where kind = 'commune' and code = any(${codes})`
  const territoryOf = new Map(communes.map(({ id, code }) => [code, id]))
  await insertRows(sql, person, everyone.map(({ key, demo, id, createdAt }) => ({
    id, email: `${key}@demo.exemple.invalid`, displayName: demo.name, profile: demo.profile, function: demo.function, organisation: demo.organisation ?? null, demo: true, createdAt,
  })))
  await insertRows(sql, attachment, everyone.flatMap(({ demo, id }) => {
    const territoryId = demo.territory && territoryOf.get(demo.territory.code)
    if (!demo.territory || !territoryId) return []
    const { level } = demo.territory
    return [{ personId: id, territoryId, level, declaredAt: now, provenAt: level === 'proven' ? now : null }]
  }))
  // Where a proof is written in the demonstration: its letters are read on the site and leave it for nobody.
  await sql`insert into territory_mailbox (territory_id, email) select id, 'mairie-' || lower(code) || '@demo.exemple.invalid' from territory where kind = 'commune' and code = any(${codes}) on conflict do nothing`
  await insertRows(sql, roleGrant, everyone.flatMap(({ demo, id }) => (demo.roles ?? []).map((role) => ({ personId: id, role, reason: 'Rôle de démonstration', grantedAt: now }))))
  return Object.fromEntries(everyone.map(({ key, id }) => [key, id])) as DemoPeople
}
