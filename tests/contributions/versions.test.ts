import { describe, expect, test } from 'vitest'
import { editContribution } from '~/contributions/edit-contribution.server'
import { findContribution } from '~/contributions/find-contribution.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { compareTexts } from '~/contributions/versions/compare-texts'
import { compareVersions } from '~/contributions/versions/compare-versions'
import { listVersions } from '~/contributions/versions/list-versions.server'
import { bring } from '../support/characters'
import { themeOf, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'

/** A comparison as one line: what stays, `-removed-`, `+added+`. */
const line = (former: string, present: string) => compareTexts(former, present).map(({ kind, words }) => (kind === 'same' ? words : kind === 'added' ? `+${words}+` : `-${words}-`)).join('')

describe('Ce qui a changé entre deux versions', () => {
  test.each([
    ['un mot', 'Le car a du retard', 'Le train a du retard', 'Le -car-+train+ a du retard'],
    ['une phrase réécrite, lue d’un trait', 'Les parents appellent souvent', 'Des familles téléphonent toujours', '-Les parents appellent souvent-+Des familles téléphonent toujours+'],
    ['des lettres accentuées, jamais coupées', 'L’été, l’école', 'L’été, l’élève', 'L’été, l’-école-+élève+'],
    ['un paragraphe', 'Un.\n\nDeux.', 'Un.\n\nEntre.\n\nDeux.', 'Un.\n\n+Entre.\n\n+Deux.'],
    ['un texte vidé', 'Tout', '', '-Tout-'],
  ])('%s', (_what, former, present, shown) => expect(line(former, present)).toBe(shown))

  test('rend les deux textes, quels qu’ils soient, et d’un seul trait quand tout a changé', () => {
    const words = (seed: number) => Array.from({ length: 1_600 }, (_, index) => `m${(index * seed) % 997}`).join(' ').slice(0, 10_000)
    for (const [former, present] of [[words(7), words(13)], [words(7), words(7).replace('m7', 'autre')], ['', words(3)]] as const) {
      const pieces = compareTexts(former, present)
      if (former && present === words(13)) expect(pieces).toHaveLength(2)
      expect(pieces.filter(({ kind }) => kind !== 'added').map(({ words: said }) => said).join('')).toBe(former)
      expect(pieces.filter(({ kind }) => kind !== 'removed').map(({ words: said }) => said).join('')).toBe(present)
    }
  })

  test('se lit pour chaque champ, et pour eux seuls', () =>
    inRolledBackWork(async (work) => {
      const { id: editionId, slug } = await anEdition(work.tx, { phase: 'consultation' })
      const [viewer, theme] = [await bring(work.tx, 'mayorOfSaintFlour'), await themeOf(work.tx, { id: editionId })]
      const draft = await saveDraft(work, { slug, kind: 'solution', viewer, seen: null, typed: typed(theme, { licence: 'MIT', address: 'https://a.example' }) })
      if ('refused' in draft) throw new Error('the draft was not kept')
      await publishContribution(work, { slug, id: draft.id, viewer })
      const { savedAt } = await findContribution(work.tx, editionId, draft.id, null)
      await editContribution(work, { slug, id: draft.id, viewer, seen: savedAt, typed: typed(theme, { licence: 'EUPL', address: 'https://a.example', usedIn: 'Aurillac' }) })
      const [present, former, ...others] = await listVersions(work.tx, draft.id)
      if (!present || !former) throw new Error('the former version was not kept')
      expect([present.number, former.number, others]).toEqual([2, 1, []])
      expect(present.fields.theme).not.toBe('')
      expect(compareVersions('solution', former, present)).toEqual([
        { label: 'Licence', pieces: [{ kind: 'removed', words: 'MIT' }, { kind: 'added', words: 'EUPL' }] },
        { label: 'Utilisée par', pieces: [{ kind: 'added', words: 'Aurillac' }] },
      ])
      expect(compareVersions('solution', { ...former, fields: { title: former.fields.title ?? '' } }, present)).toEqual([])
    }))
})
