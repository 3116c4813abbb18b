/** Words whose root would meet that of another. Folded. */
const APART = new Map([
  ['signaux', 'signal'], ['animal', 'animal'], ['animaux', 'animal'], ['travaux', 'travaux'], ['communication', 'communiqu'], ['communications', 'communiqu'], ['habitation', 'habitat'], ['habitations', 'habitat'],
  ['vacances', 'vacances'], ['marches', 'marche'], ['police', 'police'], ['region', 'region'], ['collectif', 'collectif'], ['collective', 'collectif'],
])

/** Endings of number, gender and verbs, then those that make one word of another; each with the least that must stay. */
const ENDINGS: readonly (readonly [ending: RegExp, least: number, instead?: string])[] = [
  [/(?:al)?isations?$|ifications?$|ications?$/, 4], [/ations?$|ateurs?$|atric$|atif$|ativ$|atur$|atoir$/, 4], [/issements?$|issant$/, 4], [/ements?$|iments?$/, 3], [/ement$/, 3],
  [/(?<=scr)(iption|ire|ir|it|ivent|iv|ivant)$/, 3], [/itions?$|utions?$|uer$|uent$/, 4], [/(?<=[cpst])ions?$/, 5], [/icien(n)?$|ical$|icit$|iqu$/, 3], [/oral$/, 4],
  [/air$/, 5, 'ar'], [/ariat$/, 4, 'ar'], [/aient$|erait$|eront$|erent$/, 4], [/ants?$|anc$|enc$|ent$/, 5], [/abl$|ibl$|ism$|ist$|eus$|eur$/, 4],
  [/ial$|iel$|iers?$|ier$|ienn?$/, 4], [/al$|el$|ell$/, 4], [/iser$|ifier$|ons$|ez$|er$|ir$/, 4], [/if$|iv$|it$|ag$|ee$|ie$/, 5], [/is$|ir$/, 5],
]

const ROUNDS = 2

/**
 * What stays of a folded word without its endings, so that « réserver », « réservations » and « réservé » are one. Made for
 * finding, not for grammar: a few words that have nothing in common meet, which the other words of a text outweigh.
 */
export function rootOf(word: string): string {
  const apart = APART.get(word)
  if (apart) return apart
  if (/\d/.test(word)) return word
  if (word.startsWith('signal')) return 'signal'
  let root = singularOf(word).replace(/(?<=.{3})ee$/, '').replace(/(?<=.{3})e$/, '')
  for (let round = 0; round < ROUNDS; round++) {
    for (const [ending, least, instead = ''] of ENDINGS) {
      const at = root.search(ending)
      if (at < least) continue
      root = root.slice(0, at) + instead
      break
    }
  }
  return root.replace(/([a-z])\1$/, '$1').replace(/(?<=.{4})[eiu]$/, '')
}

const singularOf = (word: string) => {
  if (word.length < 4) return word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -2)}l`
  return word.replace(/(?<=.{3}[^s])s$|(?<=[eo]u)x$/, '')
}
