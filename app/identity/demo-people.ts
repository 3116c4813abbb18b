import type { DemoPerson } from './demo-people.server'
import { PROFILE_LABELS } from './words'

export type DemoGroup = { title: string; people: (DemoPerson & { toTry: string })[] }

const GROUPS = ['Collectivités', 'Partenaires', 'Équipe de la consultation (ANCT)'] as const

/** The people of a demonstration by what they may do, each with what to try as them. */
export function groupDemoPeople(people: readonly DemoPerson[]): DemoGroup[] {
  const told = people.map((person, index) => ({ ...person, toTry: whatToTry(person, people.slice(0, index)) }))
  return GROUPS.map((title) => ({ title, people: told.filter((person) => groupOf(person) === title) })).filter((group) => group.people.length > 0)
}

function groupOf({ roles, profile }: DemoPerson): (typeof GROUPS)[number] {
  if (roles.length > 0) return 'Équipe de la consultation (ANCT)'
  return profile === 'partner' ? 'Partenaires' : 'Collectivités'
}

function whatToTry(person: DemoPerson, before: readonly DemoPerson[]): string {
  const { roles, profile, attachment } = person
  if (roles.includes('administrator')) return 'Administrer\u00a0: suivre les actes consignés au journal.'
  if (roles.includes('moderator')) {
    return before.some((other) => other.roles.includes('moderator'))
      ? 'Modérer à deux\u00a0: confirmer ce que l’autre personne a préparé, comme la liste des lauréats.'
      : 'Modérer\u00a0: regrouper les contributions, déplacer une date, préparer la liste des lauréats.'
  }
  if (roles.includes('committee_member')) return 'Siéger au comité\u00a0: lire les propositions, leurs votes et leurs candidatures.'
  if (profile === 'partner') return 'Déposer une solution existante\u00a0; un partenaire ne vote pas.'
  if (attachment?.level === 'declared') return 'Voir pourquoi une voix n’est pas comptée tant que le rattachement n’est que déclaré.'
  const colleague = before.find((other) => other.attachment && other.attachment.name === attachment?.name)
  if (colleague) return `Voter après ${colleague.displayName}\u00a0: une personne de plus, mais toujours une seule collectivité comptée.`
  return profile === 'elected' ? 'Déposer un besoin, voter, candidater pour sa collectivité.' : 'Voter, et voir le nombre bouger sur un autre écran.'
}

/** Who the person is, in one line: function, then for whom they speak. */
export const demoPersonLine = ({ function: role, profile, organisation, attachment }: DemoPerson): string =>
  [role || PROFILE_LABELS[profile], attachment?.name ?? organisation].filter(Boolean).join(', ')
