import type { Piece } from './corpus'
import type { Place } from './places.server'
import type { Random } from './random'

/** Says where each piece happens: in the territory it names, else in one that could have written it. */
export type Placing = (piece: Piece) => Place

/**
 * Deals places out to pieces: a place serves once before any serves twice, and the régions served least come first, so
 * that the whole country speaks, overseas included.
 * @param named the territories the corpus names
 */
export function openPlacing(random: Random, places: Place[], named: Map<string, Place>): Placing {
  const uses = new Map<string, number>()
  const used = (key: string) => uses.get(key) ?? 0
  const order = random.shuffle(places)

  return (piece) => {
    const asked = piece.place === undefined ? undefined : named.get(piece.place)
    if (asked) return asked
    const fits = couldHaveWritten(random, piece)
    const place = order
      .filter(fits)
      .map((one, rank) => ({ one, cost: used(`${one.kind} ${one.code}`) * 1000 + used(`region ${one.region}`) / WEIGHTS[one.overseas] + rank / 10_000 }))
      .reduce<{ one: Place; cost: number } | null>((best, next) => (best && best.cost <= next.cost ? best : next), null)?.one
    if (!place) throw new Error(`nowhere to place “${piece.title}”`)
    for (const key of [`${place.kind} ${place.code}`, `region ${place.region}`]) uses.set(key, used(key) + 1)
    return place
  }
}

/** A région of the mainland speaks more often than a lesser populated one overseas, and each does speak. */
const WEIGHTS = { metro: 2.4, drom: 1, com: 0.3 }

/** Which places a text may come from, by what it says of itself; a draw where it says nothing. */
function couldHaveWritten(random: Random, { kind, title, text }: Piece): (place: Place) => boolean {
  const words = `${title} ${text}`
  const land = landOf(words)
  const told = kind === 'need' ? kindOf(words) : null
  const drawn = random.unit()
  const usual = drawn < 0.3 ? village : drawn < 0.78 ? town : grouping
  // A need without a clue is that of a commune or of communes together; a solution may be known far around.
  const fits = told ?? (kind === 'need' || drawn < 0.7 ? usual : drawn < 0.88 ? departement : region)
  return (place) => fits(place) && land(place)
}

type Fits = (place: Place) => boolean

const town: Fits = ({ kind, population }) => kind === 'commune' && population >= 1500
const village: Fits = ({ kind, population }) => kind === 'commune' && population >= 150 && population < 3500
const city: Fits = ({ kind, population }) => kind === 'commune' && population >= 10_000
const grouping: Fits = ({ kind }) => kind === 'epci'
const departement: Fits = ({ kind }) => kind === 'departement'
const region: Fits = ({ kind }) => kind === 'region'

function kindOf(words: string): Fits | null {
  const told = /(\d[\d\s]*\d|\d)\s(?:habitants|personnes\b(?=.{0,30}(?:respirent|boivent)))/.exec(words)?.[1]
  if (told) return ofPopulation(Number(told.replace(/\s/g, '')))
  if (/\b(notre département|nos deux départements|deux départements|maisons du département|nos collèges)/i.test(words)) return departement
  if (/\b(notre région|nos lycées|la région entière)/i.test(words)) return region
  if (/(communauté de communes|notre intercommunalité|nos \S+ (communes|villages|communautés)|chacune de nos|notre agglomération|nos intercommunalités|intercommunalités)/i.test(words)) return grouping
  if (/(village|hameau|secrétaire de mairie|notre bourg|salle des fêtes|adjoint traverse|la secrétaire est)/i.test(words)) return village
  if (/(conseils? de quartier|quartiers|tramway|métro\b|notre ville|arrondissement|piétonisation)/i.test(words)) return city
  return null
}

/** Communes of about that size; beyond the largest of them, départements. */
const ofPopulation = (told: number): Fits =>
  told > 150_000 ? (place) => departement(place) && place.population > told * 0.6 && place.population < told * 1.7
  : ({ kind, population }) => (kind === 'commune' || (told > 15_000 && kind === 'epci')) && population > told * 0.6 && population < told * 1.7

const COAST = ['06', '11', '13', '14', '17', '22', '29', '2A', '2B', '30', '33', '34', '35', '40', '44', '50', '56', '59', '62', '64', '66', '76', '80', '83', '85', '971', '972', '973', '974', '976']
const HEIGHTS = ['04', '05', '06', '07', '09', '15', '25', '38', '39', '43', '48', '63', '64', '65', '66', '73', '74', '88']

/** A port is by the sea and a pass in the mountains, and neither stubble nor snow is found overseas. */
function landOf(words: string): Fits {
  if (/\b(vieux port|le port|plages?|littoral|marées?|pêcheurs|front de mer)\b/i.test(words)) return ({ departement: code, kind }) => kind === 'region' || COAST.includes(code ?? '')
  if (/\b(neige|verglas|déneig\w+|alpages?|refuges? de montagne|station de ski|col fermé|montagne)\b/i.test(words)) return ({ departement: code, kind }) => kind === 'region' || HEIGHTS.includes(code ?? '')
  if (/(affouage|moisson|vendange|tannerie|filature|départementale|gel\b|chauffage|fioul|cheminée|orchidées|Toussaint|hiver|bois de chauffage|pressoir)/i.test(words)) return ({ overseas }) => overseas === 'metro'
  return () => true
}
