import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MyApplications } from '~/applications/my-applications'
import { MyContributions } from '~/contributions/my-contributions'
import { separatedLetter } from '~/identity/letters'
import { MyVotes } from '~/votes/my-votes'

const at = new Date('2021-04-03T09:00:00Z')
const of2021 = { slug: '2021', edition: 'Édition 2021' }
const linksOf = (page: React.ReactElement) => [...renderToStaticMarkup(page).matchAll(/href="([^"]*)"[^>]*>Retirer/g)].map(([, to]) => to)

test('Qui retrouve un compte qu’un autre avait ouvert mène de «\u00a0Mon compte\u00a0», en deux gestes, au retrait de chaque acte', () => {
  const contribution = { ...of2021, id: 7, kind: 'need', title: 'Un besoin', since: at, verdict: null } as const
  const states = (['draft', 'published', 'withdrawn'] as const).map((state, n) => ({ ...contribution, id: 7 + n, state }))
  expect(linksOf(<MyContributions contributions={states} />)).toEqual(['/consultations/2021/contributions/8/retirer'])

  const file = { ...of2021, proposal: 'Une idée', territory: 'Saint-Flour (15)', savedAt: at }
  const files = (['draft', 'submitted', 'under-review', 'accepted', 'declined', 'withdrawn'] as const).map((state, id) => ({ ...file, id, state }))
  expect(linksOf(<MyApplications applications={files} />)).toEqual([0, 1, 2, 3].map((id) => `/consultations/2021/candidatures/${id}/retrait`))

  const vote = { ...of2021, title: 'Une idée', territory: 'Saint-Flour (15)', castAt: at }
  expect(linksOf(<MyVotes votes={[{ ...vote, proposalId: 3, sealed: false }, { ...vote, proposalId: 4, sealed: true }]} />)).toEqual(['/consultations/2021/propositions/3#vote'])
})

test('La lettre dit tout ce qu’il y a à regarder', () => {
  for (const what of ['collectivités', 'contributions', 'votes', 'candidatures', 'https://site.example/compte']) expect(separatedLetter('mairie@site.example', 'https://site.example').body).toContain(what)
})
