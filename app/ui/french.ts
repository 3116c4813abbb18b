/** Words and numbers as French typography wants them. Pure: the same on the server and in the browser. */

import { areaArticle } from './area-articles'

const THIN = '\u202f'
const NO_BREAK = '\u00a0'

/** “12 345,6”: groups of three from four digits on, a comma, at most `decimals` decimals (2 unless told). */
export function formatNumber(n: number, decimals = 2): string {
  const [whole = '0', fraction = ''] = Math.abs(n).toFixed(decimals).split('.')
  const kept = fraction.replace(/0+$/, '')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, THIN) + (kept ? `,${kept}` : '')
  return n < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text
}

/** An amount given in cents: “30 000 000 €”, “12,50 €” (the cents only when there are some). */
export function formatEuros(cents: number): string {
  const sign = cents < 0 ? '\u2212' : ''
  const whole = Math.trunc(Math.abs(cents) / 100)
  const rest = Math.abs(cents) % 100
  return `${sign}${formatNumber(whole)}${rest ? `,${String(rest).padStart(2, '0')}` : ''}${NO_BREAK}€`
}

/** A name in quotation marks; those it holds already become the inner ones: “« AAP “coopération” »”. */
export const quoted = (name: string): string => `«\u00a0${name.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}\u00a0»`

/** A number with its noun: “38 besoins”, “1 besoin”, “0 besoin”; French is plural from two on. */
export function count(n: number, one: string, many: string): string {
  return `${formatNumber(n)}${NO_BREAK}${agreed(n, one, many)}`
}

/** The noun alone, as its number wants it: for a number written apart from it. */
export const agreed = (n: number, one: string, many: string): string => (Math.abs(n) >= 2 ? many : one)

/** “Aurillac”, “Aurillac et Saint-Flour”, “Aurillac, Murat et Saint-Flour”. */
export const enumerate = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names)

/** The name of a place or a structure after “de”: “d’Orléans”, “du Havre”, “des Abymes”, “de La Rochelle”, “de la Métropole de Lyon”, “du Cantal”. */
export function withDe(name: string): string {
  const article = areaArticle(name)
  if (article) return (article === 'le ' ? 'du ' : article === 'les ' ? 'des ' : `de ${article}`) + name
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`
  if (MASCULINE.test(name)) return `du ${name}`
  return FEMININE.test(name) ? `de ${withLa(name)}` : elides(name) ? `d’${name}` : `de ${name}`
}

/** The same after “à”: “à Orléans”, “au Havre”, “aux Abymes”, “à La Rochelle”, “à la Métropole de Lyon”. */
export function withA(name: string): string {
  const article = areaArticle(name)
  if (article) return (article === 'le ' ? 'au ' : article === 'les ' ? 'aux ' : `à ${article}`) + name
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`
  if (MASCULINE.test(name)) return `au ${name}`
  return `à ${FEMININE.test(name) ? withLa(name) : name}`
}

/** Names that begin with what they are take the article of that noun: “CC” is a communauté de communes. */
const FEMININE = /^(?:CC|CA|CU|Agence|Agglomération|Association|Caisse|Collectivité|Communauté|Eurométropole|Métropole|Régie|Université) /
const MASCULINE = /^(?:Centre|Conseil|Département|Grand|Parc|PETR|Pôle|SDIS|SIVOM|SIVU|Syndicat|Territoire) /

const withLa = (name: string) => (elides(name) ? `l’${name}` : `la ${name}`)
const elides = (name: string) => /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name) && !/^(y[aeiou]|ou[aeiy])/i.test(name)
