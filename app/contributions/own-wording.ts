import type { FoundContribution } from './find-contribution.server'
import { asTyped, type Typed } from './forms'

/** A published contribution as its form holds it, to be edited; the needs it answers stand apart. */
export function asTypedAgain({ title, text, themeId, beneficiaries, publisher, address, sourceCode, licence, usedIn, fundingFor }: FoundContribution): Typed {
  return asTyped({ title, text, theme: themeId, beneficiaries, publisher, address, sourceCode, licence, usedIn, fundingFor })
}
