import { BOUNDARIES, PHASE_KINDS } from '~db/schema/editions'
import { boundaryName } from '~/editions/move-refusals'
import { PHASE_LABELS } from '~/editions/words'
import { DOOR_LABELS, LEVEL_LABELS, PROFILE_LABELS, ROLE_LABELS } from '~/identity/words'
import { RHYTHM_WORDS } from '~/follows/words'
import { actWords } from '~/journal/acts'
import { ACCESS_PAGE_WORDS } from '~/moderation/access-words'
import { REASON_WORDS } from '~/reports/words'
import { TERRITORY_KIND_LABELS } from '~/territories/words'

const DECISIONS = { accepted: 'Acceptée', declined: 'Refusée', kept: 'Laissé en place', acted: 'Suivi d’effet' }

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
  'Motif du signalement': REASON_WORDS,
  Rythme: RHYTHM_WORDS,
  'Sur quoi': { ...ROLE_LABELS, ...Object.fromEntries(PHASE_KINDS.flatMap((kind) => BOUNDARIES.map((boundary) => [`${kind} ${boundary}`, boundaryName(kind, boundary)]))) },
  'Ce qui a été fait': {
    ...DECISIONS, regrouped: 'Regroupée', redirected: 'Réorientée', rejected: 'Rejetée', proposed: 'Proposition créée', moved: 'Date déplacée', asked: 'Déplacement de date demandé',
    confirmed: 'Déplacement de date confirmé', prepared: 'Liste préparée', published: 'Liste publiée', granted: 'Rôle donné', hidden: 'Commentaire masqué',
    'proof-proposed': 'Preuve d’un rattachement proposée', 'proof-confirmed': 'Preuve d’un rattachement confirmée', 'proof-dropped': 'Preuve d’un rattachement écartée',
  },
}

/** What the fields of a line of the journal are called, and the codes they may hold. */
const DETAILS: Record<string, string> = {
  title: 'objet', role: 'rôle', territoryId: 'collectivité, par son numéro', siren: 'SIREN', votes: 'soutiens retirés', contributions: 'contributions', created: 'proposition créée', scheme: 'dispositif',
  before: 'avant', summary: 'résumé', themeId: 'thème, par son numéro', kind: 'phase', boundary: 'limite', from: 'ancienne date', to: 'nouvelle date', askedBy: 'demandé par', checked: 'vérifié par soi-même',
  proposed: 'motif proposé', laureates: 'lauréats', total: 'total', preparedBy: 'préparée par', addresses: 'adresses', reports: 'signalements',
}
const DETAIL_CODES: Record<string, Record<string, string>> = { role: ROLE_LABELS, kind: PHASE_LABELS, boundary: { opens: 'ouverture', closes: 'clôture' } }

/** The French of a code in its column; undefined for what is no code. */
export function wordOf(column: string, value: string): string | undefined {
  if (column === 'Acte') return capital(actWords(value))
  if (column === 'Détails') return detailsInWords(JSON.parse(value))
  return Object.hasOwn(WORDS[column] ?? {}, value) ? WORDS[column]?.[value] : undefined
}

/** The fields of a line of the journal, “objet : Aurillac ; rôle : Modération”; one that this build does not know keeps its name. */
function detailsInWords(details: Record<string, unknown>): string {
  return Object.entries(details).map(([name, value]) => `${DETAILS[name] ?? name}\u00a0: ${detailInWords(name, value)}`).join('\u00a0; ')
}

function detailInWords(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (Array.isArray(value)) return value.join(', ')
  if (value !== null && typeof value === 'object') return `(${detailsInWords(value as Record<string, unknown>)})`
  return DETAIL_CODES[name]?.[String(value)] ?? String(value ?? '')
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
