import { expect, test } from 'vitest'
import { letterBody } from '~/mail/letter-body'
import { quoted } from '~/ui/french'

test.each([
  ['AAP « coopération avec les usagers »', '«\u00a0AAP “coopération avec les usagers”\u00a0»'],
  ['AAP «\u00a0coopération\u00a0» et «\u202flabo\u202f»', '«\u00a0AAP “coopération” et “labo”\u00a0»'],
  ['Répondre le soir', '«\u00a0Répondre le soir\u00a0»'],
])('%s, entre guillemets', (name, words) => expect(quoted(name)).toBe(words))

test('une lettre salue et signe comme toutes les autres', () => expect(letterBody(['Un', 'Deux'])).toBe('Bonjour,\n\nUn\n\nDeux\n\nL’équipe de Co-construire'))
