import type { contribution } from '~db/schema/contributions'
import type { Draft } from './forms'

/** The columns of `contribution` that its author writes, and no other: neither author nor territory comes through here. */
type Wording = Omit<Draft, 'theme' | 'answers'> & { themeId: number | null }

export const columnsOf = ({ theme, answers: _links, ...fields }: Draft): Wording => ({ ...fields, themeId: theme })

export const wordingOf = (row: typeof contribution.$inferSelect): Wording => {
  const { title, text, themeId, beneficiaries, publisher, address, sourceCode, licence, usedIn, fundingFor } = row
  return { title, text, themeId, beneficiaries, publisher, address, sourceCode, licence, usedIn, fundingFor }
}

/** What a draft says before a word is typed. */
export const NOTHING: Wording = { title: '', text: '', themeId: null, beneficiaries: '', publisher: '', address: '', sourceCode: '', licence: '', usedIn: '', fundingFor: '' }

/** What a version keeps beside its title and text. */
export const detailsOf = ({ title: _title, text: _text, themeId, ...others }: Wording): Record<string, string> => ({
  ...others,
  themeId: String(themeId ?? ''),
})

export const isSameWording = (one: Wording, other: Wording) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
