/** Why digits are the number of nobody, to be told to whoever typed them. */
type NumberRefusal = 'siren-key' | 'siret-key' | 'siret-length'

const SENTENCES: Record<NumberRefusal, string> = {
  'siren-key': 'Ce numéro SIREN est faux\u00a0: ses neuf chiffres ne s’accordent pas entre eux. Vérifiez-les.',
  'siret-key': 'Ce numéro SIRET est faux\u00a0: ses quatorze chiffres ne s’accordent pas entre eux. Vérifiez-les.',
  'siret-length': 'Un numéro SIREN a neuf chiffres et un SIRET quatorze\u00a0: celui-ci en a ',
}

/** What people write before a number to say what it is. */
const TITLE = /^\s*(n[°o]\s*)?(siren|siret|insee|cp|code(\s+(postal|insee|commune))?)\b[\s:]*/i

/** “31 000”, “2a004”, “SIREN 213.105.554”: a number as it is looked up, whole or on its way; null for a name. */
export function readNumber(typed: string): string | null {
  const compact = typed.replace(TITLE, '').replace(/[\s.\-_/]/g, '').toLowerCase()
  return /^\d([\dab]\d*)?$/.test(compact) ? compact : null
}

/** The French sentence that says what is wrong with a SIREN or a SIRET; null for a number that may be right, or a name. */
export function whyWrongNumber(typed: string): string | null {
  const number = readNumber(typed)
  const refused = number && refusalOf(number)
  if (!refused) return null
  return refused === 'siret-length' ? `${SENTENCES[refused]}${number.length}. Vérifiez-le.` : SENTENCES[refused]
}

/** Up to eight digits it may be a postal code, an INSEE code, or a SIREN on its way. */
function refusalOf(number: string): NumberRefusal | null {
  if (number.length < 9) return null
  if (number.length === 9) return hasKey(number) ? null : 'siren-key'
  if (number.length !== 14) return 'siret-length'
  return hasKey(number) ? null : 'siret-key'
}

/**
 * Whether the digits of a SIREN or a SIRET agree. Luhn: from the right, every second one doubled and its digits added, the
 * whole is a multiple of ten.
 */
export function hasKey(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const worth = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (worth > 9 ? worth - 9 : worth)
  }, 0)
  return sum % 10 === 0 || isOfLaPoste(number)
}

/** La Poste has more establishments than Luhn leaves: the sum of their digits is a multiple of five instead. */
const isOfLaPoste = (siret: string) => /^356000000\d{5}$/.test(siret) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
