import { FIRST_NAMES, NOT_SURNAMES, PUBLIC_NAMES } from './first-names'

export type PersonalKind = 'telephone' | 'email' | 'name'
/** What may say who someone is, and where it stands in the text. */
export type PersonalData = { kind: PersonalKind; start: number; end: number; text: string }

/**
 * Finds in a text what a private person could be known or called by: telephone numbers, e-mail addresses, names after a title
 * or a first name; in the order of the text. It errs towards silence on places: communes, schools and streets bear names of
 * people. It decides nothing: a moderator or the author reads what it found.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found = [...matches(text, EMAIL, 'email'), ...matches(text, TELEPHONE, 'telephone'), ...names(text)]
  return found.filter((one, index) => !found.some((other, rank) => rank < index && other.start < one.end && one.start < other.end)).sort((one, other) => one.start - other.start)
}

const EMAIL = /[\p{L}\d._%+-]+\s?(?:@|\[at\]|\(at\)|\[arobase\]|\(arobase\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu

// Numbers beginning with 08 are those of services. A number that goes on is a SIRET or a file number, not a telephone.
const TELEPHONE = /(?<![\d,.]|\d[\s.-])(?:(?:\+|00)33[\s.-]*(?:\(0\))?[\s.-]*|0)[1-79](?:[\s./-]?\d{2}){4}(?![\s.-]?\d)|(?<!\d)\+(?!33)\d{1,3}(?:[\s.-]?\d){6,12}(?!\d)/gu

const WORD = String.raw`\p{Lu}(?:\p{Ll}+|\p{Lu}+)(?:['’-]\p{Lu}[\p{L}]*)*`
const PARTICLE = String.raw`(?:(?:de\sla|de|du|des|van|von|el|ben)\s|[dD]['’])?`
const SURNAME = String.raw`${PARTICLE}${WORD}(?:\s${PARTICLE}${WORD}){0,2}`
const TITLED = new RegExp(String.raw`(?<![\p{L}\d-])(?:M\.|MM\.|Mr|Mme|Mmes|Mlle|Monsieur|Messieurs|Madame|Mesdames|Mademoiselle|Dr|Docteur|Maître|Me)\s(?:\p{Lu}\.\s?)?(${SURNAME})`, 'gu')
const FIRST_AND_LAST = new RegExp(String.raw`(?<![\p{L}\d-])(${WORD})\s(?:\p{Lu}\.\s)?(${PARTICLE}${WORD})`, 'gu')

// What bears someone's name is not that person: “l’école primaire Jules-Verne”, “la rue du Docteur Roux”, “l’association Anne Dubois”.
const BEARS_A_NAME = /(?<!\p{L})(?:rue|avenue|boulevard|bd|place|square|impasse|allée|allées|chemin|quai|cours|route|pont|parc|jardin|quartier|cité|résidence|hameau|lieu-dit|rond-point|esplanade|école|écoles|collège|collèges|lycée|lycées|groupe|campus|université|institut|crèche|hôpital|clinique|centre|maison|ehpad|foyer|stade|gymnase|piscine|complexe|salle|espace|théâtre|médiathèque|bibliothèque|musée|conservatoire|halle|église|caserne|gare|station|port|aéroport|arrêt|fondation|association|prix|loi|plan|fonds|entreprise|société|cabinet|commune|ville|village|saint|sainte)(?:\s(?!et\s|par\s|avec\s|pour\s|appelez\s|contactez\s)[«"“]?[\p{Ll}’'.-]+){0,3}\s(?:[dl]['’]|[«"“]\s?)?$/iu

/** Titles of office, which name nobody: “Madame la Maire”, “Monsieur Préfet”. */
const OFFICES = /^(?:Maires?|Présidente?s?|Préf(?:et|ète)s?|Sous-[Pp]réf(?:et|ète)s?|Ministre|Directeur|Directrice|Secrétaire|Adjointe?|Conseill(?:er|ère)|Sénat(?:eur|rice)|Députée?|Proviseure?|Principale?|Toute?-?|Numérique)$/u

function* names(text: string): Generator<PersonalData> {
  for (const { match, whole } of spans(text, TITLED)) if (!OFFICES.test(match[1] ?? '') && !bearsIt(text, whole.start)) yield { kind: 'name', ...whole }
  // Looked for at each word: a capital at the start of a sentence must not hide the first name that follows it.
  for (const { match, whole } of spans(text, FIRST_AND_LAST, true)) {
    const [first = '', last = ''] = [match[1], match[2]]
    if (isFirstName(first) && !NOT_SURNAMES.has(last.toLowerCase()) && !PUBLIC_NAMES.has(`${first} ${last}`.toLowerCase().replaceAll("'", '’')) && !bearsIt(text, whole.start)) yield { kind: 'name', ...whole }
  }
}

const isFirstName = (word: string) => word.toLowerCase().split('-').every((part) => FIRST_NAMES.has(part))
const bearsIt = (text: string, start: number) => BEARS_A_NAME.test(text.slice(Math.max(0, start - 60), start))

function* matches(text: string, pattern: RegExp, kind: PersonalKind): Generator<PersonalData> {
  for (const { whole } of spans(text, pattern)) yield { kind, ...whole }
}

/** @param each also those that begin within another */
function* spans(text: string, pattern: RegExp, each = false) {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield { match, whole: { start: match.index, end: match.index + match[0].length, text: match[0] } }
    if (each) pattern.lastIndex = match.index + (match[1]?.length ?? 1)
  }
}
