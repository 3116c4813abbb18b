import { domainToASCII, domainToUnicode } from 'node:url'
import { readFast } from './read-fast'

/**
 * A mail domain proves nothing: anyone has an address at most of them, and a name that looks official costs ten euros.
 * What is here only tells those who decide what not to be impressed by.
 */
const FREE = /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|aol|icloud|me|mac|proton|protonmail|pm|gmx|mail|zoho|tuta|tutanota|mailo|netcourrier|caramail|orange|wanadoo|free|sfr|neuf|cegetel|club-internet|bbox|numericable|laposte|aliceadsl|voila)\.(com|fr|net|org|me|eu|be|ch|de|uk|ca|co\.uk)$/
const DISPOSABLE = /(^|\.)(yopmail\.(com|fr|net)|jetable\.(org|com|net)|mailinator\.com|guerrillamail\.\w+|sharklasers\.com|10minutemail\.\w+|temp-mail\.\w+|tempmail\.\w+|trashmail\.\w+|maildrop\.cc|getnada\.com|dispostable\.com|mohmal\.com|moakt\.\w+|emailondeck\.com|throwawaymail\.com|spamgourmet\.com|mailnesia\.com|mytemp\.email)$/

/** The letters a French domain may have beside a to z (AFNIC’s list). */
const FRENCH = /^[a-z0-9.\-ßàáâãäåæçèéêëìíîïñòóôõöùúûüýÿœ]*$/

const domainOf = (address: string): string => domainToUnicode(domainToASCII(address.slice(address.lastIndexOf('@') + 1).toLowerCase()))

/** Whether anyone can have an address at its service in a minute. */
export const isFreeMail = (address: string): boolean => FREE.test(domainOf(address))

/** Whether its service makes addresses to be thrown away. */
export const isDisposableMail = (address: string): boolean => DISPOSABLE.test(domainOf(address))

/** Whether a domain that is not under `gouv.fr` can be read as if it were: `gouv-fr.com`, `gouvfr.com`, `g0uv.fr`. */
export function looksLikeGouv(address: string): boolean {
  const domain = domainOf(address)
  return !isGouv(domain) && /(^|[.-])(gouv|gov|goov|guov|qouv|gouvr|gouf|gouw)[.-]?fr([.-]|$)/.test(readFast(domain))
}

const isGouv = (domain: string) => /(^|\.)gouv\.fr$/.test(domain)

/** Why an address is refused as typed: letters of another alphabet, or accents that make `gouv.fr` of another name; null otherwise. */
export function whyDoubtfulAddress(address: string): string | null {
  const domain = domainOf(address)
  const odd = [...new Set(domain)].filter((letter) => !FRENCH.test(letter))
  if (odd.length > 0 && domain !== '') {
    return `Le nom de domaine contient ${odd.length > 1 ? 'des caractères qui ne sont pas' : 'un caractère qui n’est pas'} du clavier français, malgré les apparences\u00a0: ${odd.slice(0, 5).map((letter) => `«\u00a0${letter}\u00a0»`).join(', ')}. Tapez l’adresse vous-même, sans la copier.`
  }
  const isDisguised = !isGouv(domain) && isGouv(domain.normalize('NFD').replace(/\p{M}/gu, ''))
  return isDisguised ? `Ce nom de domaine n’est pas gouv.fr, malgré les apparences\u00a0: il s’écrit ${domain}. Vérifiez qui vous l’a donné.` : null
}

/** The address with its domain as mail servers write it: an accent in it is encoded. One that cannot be is left as it is. */
export function writtenDomain(address: string): string {
  const at = address.lastIndexOf('@')
  const written = at > 0 ? domainToASCII(address.slice(at + 1)) : ''
  return written ? address.slice(0, at + 1) + written : address
}

/** What whoever decides must know of the domain of an address; null when there is nothing to say. */
export function mailDomainNote(address: string): string | null {
  if (looksLikeGouv(address)) return 'Ce domaine ressemble à gouv.fr et n’en est pas un\u00a0: vérifiez par un autre moyen qui est cette personne.'
  if (isDisposableMail(address)) return 'C’est une adresse jetable\u00a0: vérifiez par un autre moyen qui est cette personne.'
  return isFreeMail(address) ? 'C’est une adresse d’un service ouvert à tous\u00a0: elle ne dit rien de qui est cette personne. Un nom de domaine, d’ailleurs, ne prouve jamais rien.' : null
}
