import { actTamperings } from './tamper-acts'
import { evidenceTamperings } from './tamper-evidence'
import { headTamperings } from './tamper-heads'
import { phaseTamperings } from './tamper-phases'
import { rowTamperings } from './tamper-rows'
import type { Pick, Tampering } from './tampering'

/** Every way to tamper with a ledger that a verifier is tried with, and some that harm nothing. */
export const tamperings: Tampering[] = [...actTamperings, ...phaseTamperings, ...rowTamperings, ...headTamperings, ...evidenceTamperings]

/** Choices drawn from a number: the same number always chooses the same. */
export function pickFrom(seed: number): Pick {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** The text with one character taken out, put in or put in another's place: every one of them is signed. */
export function scratch(text: string, pick: Pick): string {
  const characters = [...text]
  const at = pick(characters.length)
  const put = ['', '0', 'f', '9', ' ', '\n', '"', ',', '}', 'é', '\0'][pick(11)] ?? ''
  const scratched = characters.toSpliced(at, pick(2), put).join('')
  return scratched === text ? characters.toSpliced(at, 1).join('') : scratched
}
