import type { Profile } from '~/identity/viewer'
import type { Place } from './places.server'
import type { Random } from './random'

const GIVEN = ['Agathe', 'Alain', 'Aminata', 'Anne', 'Antoine', 'Béatrice', 'Bruno', 'Camille', 'Catherine', 'Christophe', 'Claire', 'David', 'Denis', 'Élise', 'Émile', 'Fatima', 'Florence', 'Gaëlle', 'Gérard', 'Hélène', 'Hugo', 'Inès', 'Isabelle', 'Jean-Marc', 'Jérôme', 'Karim', 'Laure', 'Léa', 'Lucien', 'Malika', 'Marc', 'Marie', 'Mathilde', 'Maud', 'Michel', 'Nadia', 'Nathalie', 'Nicolas', 'Odile', 'Olivier', 'Pascal', 'Paul', 'Perrine', 'Philippe', 'Rachid', 'Romain', 'Sandrine', 'Sophie', 'Stéphane', 'Sylvie', 'Teva', 'Thierry', 'Valérie', 'Vincent', 'Yann', 'Yvonne', 'Zoé']
const FAMILY = ['Abadie', 'Arnaud', 'Barthe', 'Belkacem', 'Besson', 'Boyer', 'Carlier', 'Chauvin', 'Collin', 'Cordier', 'Delmas', 'Diallo', 'Dupuy', 'Fabre', 'Ferrand', 'Fleury', 'Garnier', 'Guérin', 'Hamon', 'Hoarau', 'Humbert', 'Jacquet', 'Joly', 'Keller', 'Lambert', 'Le Goff', 'Leroux', 'Maillard', 'Marchal', 'Meunier', 'Millet', 'Morvan', 'Nguyen', 'Ollivier', 'Payet', 'Pelletier', 'Perrin', 'Picard', 'Poulain', 'Prévost', 'Raynaud', 'Renaud', 'Rivière', 'Roussel', 'Royer', 'Sabatier', 'Schmitt', 'Serrano', 'Tessier', 'Tissot', 'Vasseur', 'Vidal', 'Weber']

/** A made-up name, never shown in public. */
export const drawName = (random: Random): string => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`

/**
 * A function that someone of this profile may hold there: a village has no director of digital affairs.
 * @param theme what they write about, when it is known
 */
export function drawFunction(random: Random, profile: Profile, place: Place, theme?: string): string {
  if (profile === 'partner') return random.pick(PARTNER)
  const size = place.kind === 'commune' ? (place.population < 3500 ? 'village' : 'town') : place.kind
  const expert = theme && (size === 'town' || size === 'epci') ? EXPERTS[theme] : undefined
  if (expert && profile === 'agent' && random.unit() < 0.5) return random.pick(expert)
  return random.pick(FUNCTIONS[size][profile])
}

const PARTNER = ['Déléguée générale', 'Chargé de mission', 'Directrice', 'Responsable des partenariats', 'Président', 'Cheffe de produit', 'Gérant', 'Coordinatrice']

const EXPERTS: Record<string, string[]> = {
  'Citoyenneté, démocratie participative': ['Responsable de la vie citoyenne', 'Chargé de mission participation'],
  'Culture, sport, tourisme': ['Directrice de la culture', 'Responsable des sports'],
  'Démarches administratives, aides financières': ['Responsable de l’accueil', 'Responsable de l’état civil'],
  'Données publiques, dématérialisation': ['Directeur des systèmes d’information', 'Responsable des archives'],
  'Économie locale, circuits courts': ['Manageuse de centre-ville', 'Responsable du développement économique'],
  'Éducation, formation, accès à l’emploi': ['Directrice de l’éducation', 'Responsable de la petite enfance'],
  'Énergies, déchets': ['Responsable du service déchets', 'Économe de flux'],
  'Environnement, nature, agriculture': ['Chargée de mission environnement', 'Responsable des espaces verts'],
  'Patrimoine, équipements publics': ['Responsable des services techniques', 'Gestionnaire du patrimoine bâti'],
  'Inclusion numérique': ['Conseiller numérique', 'Responsable de la médiathèque'],
  'Mobilité, transports': ['Responsable des mobilités', 'Chargé de mission vélo'],
  'Solidarité, accessibilité': ['Directrice du CCAS', 'Référente accessibilité'],
  'Tiers-lieux, revitalisation': ['Cheffe de projet Petites villes de demain', 'Animatrice du tiers-lieu'],
  'Urbanisme, logement, aménagement': ['Responsable de l’urbanisme', 'Instructrice des autorisations d’urbanisme'],
}

const FUNCTIONS: Record<'village' | 'town' | 'epci' | 'departement' | 'region', Record<'elected' | 'agent', string[]>> = {
  village: {
    elected: ['Maire', 'Maire', 'Première adjointe', 'Adjoint au maire', 'Conseillère municipale'],
    agent: ['Secrétaire de mairie', 'Secrétaire de mairie', 'Secrétaire générale', 'Agent d’accueil'],
  },
  town: {
    elected: ['Maire', 'Maire', 'Adjointe au numérique', 'Premier adjoint', 'Adjointe au maire', 'Conseiller municipal délégué'],
    agent: ['Directeur général des services', 'Directrice générale adjointe', 'Directrice des systèmes d’information', 'Cheffe de projet numérique', 'Chargé de mission'],
  },
  epci: {
    elected: ['Président', 'Vice-présidente au numérique', 'Vice-présidente', 'Conseillère communautaire'],
    agent: ['Directrice générale des services', 'Chargé de mission numérique', 'Cheffe de projet mutualisation', 'Responsable de l’information géographique'],
  },
  departement: {
    elected: ['Vice-présidente aux solidarités', 'Conseiller départemental', 'Vice-président au numérique'],
    agent: ['Directrice de l’innovation', 'Responsable de l’action sociale territoriale', 'Chef de projet données', 'Directeur des systèmes d’information'],
  },
  region: {
    elected: ['Vice-présidente au numérique', 'Conseiller régional'],
    agent: ['Directeur du numérique', 'Cheffe de projet données ouvertes', 'Chargée de mission aménagement'],
  },
}
