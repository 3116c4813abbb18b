import { domainToUnicode } from 'node:url'

/** As an eye in a hurry reads a domain: no accent, one shape for the letters of several alphabets that look the same, no separator. */
export function readFast(domain: string): string {
  const plain = domainToUnicode(domain).normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  const latin = [...plain].map((letter) => LATIN[letter] ?? letter).join('')
  return latin.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[1|]/g, 'l').replace(/0/g, 'o').replace(/[-.]/g, '')
}

/** Cyrillic and Greek letters drawn as Latin ones. */
const LATIN: Record<string, string> = { а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' }

/**
 * Whether a domain can be read as an official one that it is not, nor is under: the same to an eye in a hurry, or one
 * slip away when it is long enough for that not to be chance; `mairie-x.com` for `mairie-x.fr` is one.
 */
export function looksLike(domain: string, official: string): boolean {
  if (domain === official || domain.endsWith(`.${official}`)) return false
  const [seen, meant] = [readFast(domain), readFast(official)]
  if (seen === meant) return true
  const [name, officialName] = [nameOf(domain), nameOf(official)]
  if (officialName.length < 7) return official === 'gouv.fr' && /(^|[.-])gouv[.-]?fr([.-]|$)/.test(domainToUnicode(domain))
  return name === officialName || isOneSlipAway(name, officialName)
}

const nameOf = (domain: string) => readFast(domain.replace(/\.[^.]+$/, ''))

/** Whether one letter put in, left out or changed makes one of the other. */
function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
