import { expect, it } from 'vitest'
import { errorWords } from '~/ui/error-words'

const thrown = (status: number, data: unknown) => ({ status, statusText: '', internal: false, data })

it('says the sentence that the route threw as what happened', () => {
  const { status, words } = errorWords(thrown(409, 'Le vote est clos.'))
  expect(status).toBe(409)
  expect(words.what).toBe('Le vote est clos.')
  expect(words.why).toContain('Rien n’a été enregistré')
})

it.each([401, 403, 404, 409, 429, 503])('has its own words for %d', (status) => {
  expect(errorWords(thrown(status, null)).words.title).not.toBe(errorWords(new Error()).words.title)
})

it.each([
  ['a bug', new Error('secret')],
  ['a thrown text', 'secret'],
  ['a failing answer', thrown(500, 'secret')],
  ['an unavailable database', thrown(503, 'secret')],
])('shows nothing of the insides of %s', (_, error) => {
  expect(JSON.stringify(errorWords(error))).not.toContain('secret')
})
