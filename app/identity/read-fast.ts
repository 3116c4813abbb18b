/** Cyrillic and Greek letters drawn as Latin ones. */
const LATIN: Record<string, string> = { а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' }

/**
 * A domain, out of its encoding, as an eye in a hurry reads it: no accent, one shape for the letters of several alphabets
 * that look the same, and for those of ours that do. The one table of what looks alike.
 */
export function readFast(domain: string): string {
  const plain = domain.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  const latin = [...plain].map((letter) => LATIN[letter] ?? letter).join('')
  return latin.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[1|]/g, 'l').replace(/0/g, 'o')
}
