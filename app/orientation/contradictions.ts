type Contradiction = { schemes: string[]; subject: string; said: [string, string]; reading: string }

/**
 * Where the source of 2021 says two things. Both are shown with the reading we take, because settling them in silence
 * would send someone to the wrong door.
 */
const CONTRADICTIONS: Contradiction[] = [
  {
    schemes: ['itn7-axe4-'],
    subject: 'Enveloppe de la cybersécurité',
    said: ['60\u00a0M€ dans le tableau', '136\u00a0M€ dans le texte, dont 60 pour les collectivités'],
    reading: '60\u00a0M€ pour les collectivités, sur 136\u00a0M€ tous bénéficiaires.',
  },
  {
    schemes: ['itn7-axe4-'],
    subject: 'Prise en charge',
    said: ['100\u00a0% pour les parcours', '30\u00a0%, plafonnés à 100\u202f000\u00a0€, pour les appels à projets'],
    reading: 'Ce sont deux dispositifs distincts. Le plafond porte sur l’aide.',
  },
  {
    schemes: ['itn7-axe3-'],
    subject: 'Pilote',
    said: ['La DITP dans le tableau', 'Les préfets de région et de département dans le texte'],
    reading: 'La DITP au niveau national\u00a0; le préfet instruit et reste l’interlocuteur.',
  },
  {
    schemes: ['itn7-axe3-'],
    subject: 'À qui il s’adresse',
    said: ['Aux petites ou moyennes collectivités non éligibles aux enveloppes nationales', 'Aucun seuil n’est donné, et le guichet FranceConnect & API est ouvert à toutes'],
    reading: 'Seuls les appels à projets de grande ampleur (axe 2) excluent de l’axe 3.',
  },
  {
    schemes: ['itn7-axe3-c'],
    subject: 'Dépenses',
    said: ['Pas d’achat d’équipements informatiques', 'Des plateformes de téléphonie et des serveurs vocaux sont cités en exemple'],
    reading: 'Finançables en prestation ou en développement, pas en matériel.',
  },
  {
    schemes: ['itn7-axe2-aap-'],
    subject: 'Seuil de population',
    said: ['«\u00a0Environ 500\u202f000 habitants\u00a0»', 'Aucune tolérance n’est donnée'],
    reading: 'Entre 400\u202f000 et 500\u202f000 habitants, la demande est à examiner, jamais refusée d’office.',
  },
  {
    schemes: ['itn7-axe1'],
    subject: 'Dates',
    said: ['Le 15 mars, le 15 avril et le 31 mai terminent une phase', 'Les mêmes jours commencent la suivante'],
    reading: 'Ce site ne laisse pas deux phases se toucher sans heure dite\u00a0; les dates réelles sont au calendrier de 2021.',
  },
  {
    schemes: ['itn7-axe1'],
    subject: 'Nombre de solutions',
    said: ['Une dizaine de solutions visées', '476 besoins et solutions reçus'],
    reading: 'Un regroupement des contributions s’impose avant le vote.',
  },
  {
    schemes: [],
    subject: 'Part des collectivités',
    said: ['88\u00a0M€ annoncés', '148\u00a0M€ en additionnant les quatre axes'],
    reading: '88\u00a0M€ pour les axes 1 à 3\u00a0; l’axe 4 est compté à part.',
  },
  {
    schemes: [],
    subject: 'Total du fonds',
    said: ['292\u00a0M€ annoncés', '286\u00a0M€ au tableau sans l’axe 4, 346\u00a0M€ avec'],
    reading: 'L’écart n’est pas expliqué\u00a0: on cite 292\u00a0M€ et on ne recalcule pas.',
  },
  {
    schemes: [],
    subject: 'Nombre d’axes du thème ITN7',
    said: ['«\u00a0Trois axes\u00a0»', 'Quatre axes décrits'],
    reading: 'Quatre axes.',
  },
]

/** What the source says twice of one scheme. */
export const contradictionsOf = (id: string) =>
  CONTRADICTIONS.filter(({ schemes }) => schemes.some((prefix) => id === prefix || (prefix.endsWith('-') && id.startsWith(prefix))))

/** What the source says twice of the plan as a whole. */
export const contradictionsOfThePlan = () => CONTRADICTIONS.filter(({ schemes }) => schemes.length === 0)
