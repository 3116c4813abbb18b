import { domainToUnicode } from 'node:url'
import { looksLikeGouv } from '~/identity/mail-domain.server'
import { readFast } from '~/identity/read-fast'

/**
 * Whether a domain can be read as an official one that it is not, nor is under: the same to an eye in a hurry, or one
 * slip away when it is long enough for that not to be chance; `mairie-x.com` for `mairie-x.fr` is one.
 */
export function looksLike(domain: string, official: string): boolean {
  if (domain === official || domain.endsWith(`.${official}`)) return false
  if (unbroken(domain) === unbroken(official) || (official === 'gouv.fr' && looksLikeGouv(domain))) return true
  const [name, officialName] = [nameOf(domain), nameOf(official)]
  return officialName.length >= 7 && (name === officialName || isOneSlipAway(name, officialName))
}

/** Read with no separator: `saintflour.fr` is one of `saint-flour.fr`. */
const unbroken = (domain: string) => readFast(domainToUnicode(domain)).replace(/[-.]/g, '')
const nameOf = (domain: string) => unbroken(domain.replace(/\.[^.]+$/, ''))

/** Whether one letter put in, left out or changed makes one of the other. */
function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
