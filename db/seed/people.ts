import type { Profile } from '~/identity/viewer'
import type { Place } from './places.server'
import type { Random } from './random'

const GIVEN = ['Agathe', 'Alain', 'Aminata', 'Anne', 'Antoine', 'Béatrice', 'Bruno', 'Camille', 'Catherine', 'Christophe', 'Claire', 'David', 'Denis', 'Élise', 'Émile', 'Fatima', 'Florence', 'Gaëlle', 'Gérard', 'Hélène', 'Hugo', 'Inès', 'Isabelle', 'Jean-Marc', 'Jérôme', 'Karim', 'Laure', 'Léa', 'Lucien', 'Malika', 'Marc', 'Marie', 'Mathilde', 'Maud', 'Michel', 'Nadia', 'Nathalie', 'Nicolas', 'Odile', 'Olivier', 'Pascal', 'Paul', 'Perrine', 'Philippe', 'Rachid', 'Romain', 'Sandrine', 'Sophie', 'Stéphane', 'Sylvie', 'Teva', 'Thierry', 'Valérie', 'Vincent', 'Yann', 'Yvonne', 'Zoé']
const FAMILY = ['Abadie', 'Arnaud', 'Barthe', 'Belkacem', 'Besson', 'Boyer', 'Carlier', 'Chauvin', 'Collin', 'Cordier', 'Delmas', 'Diallo', 'Dupuy', 'Fabre', 'Ferrand', 'Fleury', 'Garnier', 'Guérin', 'Hamon', 'Hoarau', 'Humbert', 'Jacquet', 'Joly', 'Keller', 'Lambert', 'Le Goff', 'Leroux', 'Maillard', 'Marchal', 'Meunier', 'Millet', 'Morvan', 'Nguyen', 'Ollivier', 'Payet', 'Pelletier', 'Perrin', 'Picard', 'Poulain', 'Prévost', 'Raynaud', 'Renaud', 'Rivière', 'Roussel', 'Royer', 'Sabatier', 'Schmitt', 'Serrano', 'Tessier', 'Tissot', 'Vasseur', 'Vidal', 'Weber']

/** A made-up name, never shown in public. */
export const drawName = (random: Random): string => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`

/** A function that someone of this profile may hold there: a village has no director of digital affairs. */
export function drawFunction(random: Random, profile: Profile, place: Place): string {
  if (profile === 'partner') return random.pick(['Déléguée générale', 'Chargé de mission', 'Directrice', 'Responsable des partenariats', 'Président', 'Cheffe de produit', 'Gérant', 'Coordinatrice'])
  return random.pick(FUNCTIONS[place.kind === 'commune' ? (place.population < 3500 ? 'village' : 'town') : place.kind][profile])
}

const FUNCTIONS: Record<'village' | 'town' | 'epci' | 'departement' | 'region', Record<'elected' | 'agent', string[]>> = {
  village: {
    elected: ['Maire', 'Maire', 'Première adjointe', 'Adjoint au maire', 'Conseillère municipale'],
    agent: ['Secrétaire de mairie', 'Secrétaire de mairie', 'Secrétaire générale', 'Agent d’accueil'],
  },
  town: {
    elected: ['Maire', 'Adjointe au numérique', 'Adjoint à la vie citoyenne', 'Adjointe à la transition écologique', 'Conseiller municipal délégué', 'Première adjointe'],
    agent: ['Directeur général des services', 'Directrice des systèmes d’information', 'Responsable de l’accueil', 'Cheffe de projet numérique', 'Directrice du CCAS', 'Responsable de l’urbanisme', 'Chargé de mission', 'Responsable des services techniques'],
  },
  epci: {
    elected: ['Président', 'Vice-présidente au numérique', 'Vice-président aux mobilités', 'Conseillère communautaire'],
    agent: ['Directrice générale des services', 'Chargé de mission numérique', 'Responsable du service déchets', 'Cheffe de projet mutualisation', 'Responsable de l’information géographique'],
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
