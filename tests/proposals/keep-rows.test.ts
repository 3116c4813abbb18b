import { expect, test } from 'vitest'
import { foldRow, keepRows, NO_FILTER } from '~/proposals/bench/keep-rows'
import { packRows, unpackRows } from '~/proposals/bench/send-rows'

const rows = [
  { id: 1, kind: 'need', title: 'Écrire aux élus', text: 'Un cœur de bourg.', themeId: 1, place: 'Saint-Flour (15)', level: 'commune', departement: '15' },
  { id: 2, kind: 'solution', title: 'Cantine', text: 'Des repas.', themeId: 2, place: 'Association des parents', level: null, departement: null },
].map((row) => foldRow(row as Parameters<typeof foldRow>[0]))
const none = new Set<number>()

test.each([
  [{ q: 'ELUS saint flour' }, [1]], [{ q: 'coeur' }, [1]], [{ q: '…' }, [1, 2]], [{ q: 'introuvable' }, []],
  [{ theme: '2' }, [2]], [{ kind: 'need' }, [1]], [{ level: 'none' }, [2]], [{ departement: '15' }, [1]], [{ near: true }, [2]],
])('Les filtres %j gardent %j', (filters, ids) => {
  expect(keepRows(rows, { ...NO_FILTER, ...filters }, new Set([2]), none).map(({ id }) => id)).toEqual(ids)
})

test('Les lignes arrivent comme elles sont parties, chaque lieu une fois', () => {
  const sent = packRows([...rows, ...rows])
  expect(unpackRows(sent)).toEqual([...rows, ...rows].map(({ folded: _, ...row }) => row))
  expect(sent.places).toHaveLength(2)
})

test('Ce que le site trouve dans le texte entier paraît aussi', () => {
  expect(keepRows(rows, { ...NO_FILTER, q: 'introuvable' }, none, new Set([2])).map(({ id }) => id)).toEqual([2])
})
