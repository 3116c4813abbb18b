import type { Door } from './device'
import type { Attachment, Profile, Role } from './viewer'

/** What each profile is called on every screen: public, beside the function and the territory. */
export const PROFILE_LABELS: Record<Profile, string> = {
  elected: 'Élu ou élue',
  agent: 'Agent d’une collectivité',
  partner: 'Partenaire (association, entreprise, syndicat)',
}

export const ROLE_LABELS: Record<Role, string> = {
  moderator: 'Modération',
  committee_member: 'Membre du comité de sélection',
  administrator: 'Administration du site',
}

/** What each role lets do, for who gives it. */
export const ROLE_POWERS: Record<Role, string> = {
  moderator: 'Regroupe, décide des dates, examine les candidatures, invalide des votes, désigne les lauréats.',
  committee_member: 'Siège dans les comités de sélection où la personne est nommée.',
  administrator: 'Donne et retire les rôles, lit le journal. Ne modère pas.',
}

/** How a session was opened, after “ouverte”. */
export const DOOR_LABELS: Record<Door, string> = {
  code: 'avec le code reçu par courriel',
  link: 'avec le lien reçu par courriel',
  proconnect: 'avec ProConnect',
  demo: 'depuis la démonstration',
}

/** How well a territory is known to be a person’s, in one word for a badge. */
export const LEVEL_LABELS: Record<Attachment['level'], string> = { declared: 'Déclaré', proven: 'Prouvé' }
