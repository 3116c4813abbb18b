import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { TerritoryChoice } from '~/identity/territory-choice'
import { openGazetteer } from '~/territories/gazetteer.server'
import { whyWrongNumber } from '~/territories/number'
import { searchTerritories } from '~/territories/search.server'
import { MORE_EXIST, MOST_LISTED } from '~/territories/words'
import { withApi } from '../support/api'
import { inRolledBackWork } from '../support/database'

const screenOf = (q: string) => new Promise<string>((shown, failed) => {
  inRolledBackWork(async ({ tx }) => {
    shown(renderToStaticMarkup(createElement(TerritoryChoice, { q, wrong: whyWrongNumber(q), retour: '', found: await searchTerritories(openGazetteer(tx), q, MOST_LISTED + 1), error: undefined })))
  }).catch(failed)
})

describe('Qui cherche une collectivité', () => {
  test('apprend qu’une commune déléguée en est une autre aujourd’hui', async () => {
    expect(await screenOf('Lomme')).toContain('Lomme. Aujourd’hui\u00a0: Lille (Nord)')
  })

  test('n’y lit pas deux fois le même nom', async () => {
    expect(await screenOf('Vire')).toContain('Vire Normandie (Calvados), autrefois Vire')
  })

  test('apprend qu’il y en a d’autres que celles de la liste, et comment les trouver', async () => {
    const screen = await screenOf('Saint-Martin')
    expect(screen).toContain(MORE_EXIST)
    expect(screen.match(/type="radio"/g)).toHaveLength(MOST_LISTED)
    expect(await screenOf('Rodez')).not.toContain(MORE_EXIST)
  })

  test.each([['Monpelier', 'Montpellier'], ['chatoneuf', 'Châteauneuf'], ['Vilneuve dasc', 'Villeneuve-d’Ascq'], ['cc pays saint flour', 'CC de Saint-Flour'], ['saint-germain-en-laye fourqueux', 'Saint-Germain-en-Laye']])('qui écrit « %s » voit %s', async (q, name) => {
    expect(await screenOf(q)).toContain(name)
  })

  test('voit toujours de quelle sorte elle est, et son département par son nom', async () => {
    expect(await screenOf('Saint-Denis 93')).toContain('Commune, Seine-Saint-Denis (93)')
  })

  test.each([['2131055540001', 'celui-ci en a 13'], ['213105555', 'SIREN est faux'], ['21310555400018', 'SIRET est faux']])('apprend que %s est faux, sans « aucune collectivité »', async (q, said) => {
    const screen = await screenOf(q)
    expect(screen).toContain(said)
    expect(screen).not.toContain('Aucune collectivité')
  })

  test('l’apprend aussi de l’API, qui nomme le champ', () =>
    inRolledBackWork(({ tx }) =>
      withApi(tx, async (ask) => {
        const answer = await ask('territories?q=2131055540001')
        expect(answer.status).toBe(400)
        expect(await answer.json()).toMatchObject({ errors: [{ field: 'q', message: expect.stringContaining('celui-ci en a 13') }] })
        expect(await (await ask('territories?q=Vire&limit=1')).json()).toMatchObject({ items: [{ name: 'Vire Normandie', departement: '14', departementName: 'Calvados', formerName: 'Vire' }], total: 1 })
      })))
})
