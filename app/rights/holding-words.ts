import { DOOR_LABELS, LEVEL_LABELS, PROFILE_LABELS, ROLE_LABELS } from '~/identity/words'
import { actWords } from '~/journal/acts'
import { ACCESS_PAGE_WORDS } from '~/moderation/access-words'
import { TERRITORY_KIND_LABELS } from '~/territories/words'

const DECISIONS = { accepted: 'Acceptée', declined: 'Refusée' }

/** What the codes of the base are called, by the name of the column they are shown in. */
const WORDS: Record<string, Record<string, string>> = {
  Profil: PROFILE_LABELS,
  'Profil publié': PROFILE_LABELS,
  'Niveau de preuve': LEVEL_LABELS,
  'Prouvé par': { operator: 'L’équipe de la consultation', siret: 'Le SIRET indiqué par ProConnect, confirmé', mailbox: 'Un code reçu à l’adresse officielle', moderators: 'Deux personnes de l’équipe de la consultation' },
  Ouverte: DOOR_LABELS,
  Rôle: ROLE_LABELS,
  Page: ACCESS_PAGE_WORDS,
  Type: { need: 'Besoin', solution: 'Solution' },
  'Type de structure': TERRITORY_KIND_LABELS,
  Décision: DECISIONS,
  'Ce qui a été fait': {
    ...DECISIONS, regrouped: 'Regroupée', redirected: 'Réorientée', rejected: 'Rejetée', proposed: 'Proposition créée', moved: 'Date déplacée', asked: 'Déplacement de date demandé',
    confirmed: 'Déplacement de date confirmé', prepared: 'Liste préparée', published: 'Liste publiée', granted: 'Rôle donné',
    'proof-proposed': 'Preuve d’un rattachement proposée', 'proof-confirmed': 'Preuve d’un rattachement confirmée', 'proof-dropped': 'Preuve d’un rattachement écartée',
  },
}

/** The French of a code in its column; undefined for what is no code. */
export const wordOf = (column: string, value: string): string | undefined =>
  column === 'Acte' ? capital(actWords(value)) : Object.hasOwn(WORDS[column] ?? {}, value) ? WORDS[column]?.[value] : undefined

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
