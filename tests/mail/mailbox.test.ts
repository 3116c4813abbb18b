import { describe, expect, test } from 'vitest'
import { writeLetter } from '~/mail/write-letter.server'
import { loader as showMailbox } from '~/routes/demo.courrier'
import type { Work } from '~/work.server'
import { inRolledBackWork } from '../support/database'
import { asked, contextFor } from '../support/identity'

const open = (work: Work, path: string, demo = true) => showMailbox({ context: contextFor(work, { demo }), request: asked(path), params: {} })

describe('Le courrier de la démonstration', () => {
  test('n’existe pas hors d’une démonstration', () =>
    inRolledBackWork(async (work) => {
      await expect(open(work, '/demo/courrier', false)).rejects.toMatchObject({ status: 404 })
    }))

  test('montre les lettres, la dernière d’abord, page à page, ou celles d’un destinataire', () =>
    inRolledBackWork(async (work) => {
      for (let number = 1; number <= 25; number++) {
        await writeLetter(work.tx, { recipient: number % 5 ? 'mairie@aurillac.example' : 'Mairie@Saint-Flour.example', subject: `Lettre ${number}`, body: 'Bonjour.' })
      }
      const first = await open(work, '/demo/courrier')
      expect(first.letters.map(({ subject }) => subject).slice(0, 2)).toEqual(['Lettre 25', 'Lettre 24'])
      expect(first.letters).toHaveLength(20)
      const second = await open(work, `/demo/courrier?avant=${first.next}`)
      expect(second.letters.map(({ subject }) => subject)).toEqual(['Lettre 5', 'Lettre 4', 'Lettre 3', 'Lettre 2', 'Lettre 1'])
      expect(second.next).toBeNull()
      expect((await open(work, '/demo/courrier?destinataire=saint-flour')).letters).toHaveLength(5)
      expect((await open(work, '/demo/courrier?destinataire=%25')).letters).toHaveLength(0)
    }))

  test.each(['avant=dix', 'avant=-1', 'avant=99999999999999999999', 'destinataire=%00', `destinataire=${'x'.repeat(5000)}`])('supporte l’adresse ?%s', (query) =>
    inRolledBackWork(async (work) => {
      expect((await open(work, `/demo/courrier?${query.slice(0, 6000)}`)).letters).toEqual([])
    }))
})
