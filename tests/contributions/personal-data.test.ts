import { describe, expect, test } from 'vitest'
import { excerptsOf } from '~/contributions/personal/excerpts'
import { findPersonalData } from '~/contributions/personal/personal-data'
import { pieces } from '../../db/seed/corpus'
import { LABELLED } from './personal-labelled'

const marksIn = (text: string) => findPersonalData(text).map((one) => one.text)

describe('Ce qui dit qui est une personne, signalé avant de publier', () => {
  test('précision et rappel sur les phrases étiquetées', () => {
    const wrong = LABELLED.flatMap(({ text, marks }) => marksIn(text).filter((found) => !marks.includes(found)))
    const missed = LABELLED.flatMap(({ text, marks }) => marks.filter((mark) => !marksIn(text).includes(mark)))
    const expected = LABELLED.flatMap(({ marks }) => marks).length
    const right = expected - missed.length
    expect({ wrong, missed }).toEqual({ wrong: ['Martin Pêcheur'], missed: ['Kylian Traoré', 'Solange'] })
    expect({ precision: right / (right + wrong.length), recall: right / expected }).toEqual({ precision: expect.closeTo(0.964, 3), recall: expect.closeTo(0.931, 3) })
  })

  test('ne marque rien des 600 contributions écrites pour les archives et les démonstrations', () => {
    const marked = pieces.flatMap(({ title, text }) => [...marksIn(title), ...marksIn(text)])
    expect(marked).toEqual([])
  })

  test('montre chacun dans ses propres mots, les proches ensemble', () => {
    const text = `${'Un long début de phrase. '.repeat(6)}Appelez Mme Solange Fauchère au 06 39 98 41 07, elle connaît le dossier.${' Une longue fin de phrase.'.repeat(8)} Ou marie@exemple.fr.`
    const excerpts = excerptsOf(text)
    expect(excerpts.map((pieces) => pieces.flatMap(({ kind, text }) => (kind ? [[kind, text]] : [])))).toEqual([
      [['name', 'Mme Solange Fauchère'], ['telephone', '06 39 98 41 07']], [['email', 'marie@exemple.fr']],
    ])
    expect(excerpts[0]?.map(({ text }) => text).join('')).toMatch(/^… .*Appelez Mme Solange Fauchère au 06 39 98 41 07, elle connaît le dossier\..* …$/)
    expect(excerptsOf('Rien à dire ici.')).toEqual([])
  })
})
