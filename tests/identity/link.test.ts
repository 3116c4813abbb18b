import { describe, expect, test } from 'vitest'
import { askCode } from '~/identity/ask-code.server'
import { enterCode } from '~/identity/enter-code.server'
import { findLinkPlace } from '~/identity/find-link-place.server'
import { linkAddress, readLink } from '~/identity/sign-in-link'
import type { Work } from '~/work.server'
import { inRolledBackWork } from '../support/database'
import { readCode, readLetterLink } from '../support/identity'

const BROWSER = 'a'.repeat(64)
const OTHER_BROWSER = 'b'.repeat(64)
const EMAIL = 'secretariat@pierrefort.example'
const LINK = { code: '012345', mark: '0123456789ab' }

async function askedLink(work: Work, browser = BROWSER) {
  await askCode(work, { email: EMAIL, browser })
  const link = readLink((await readLetterLink(work, EMAIL)).split('/').at(-1))
  if (!link) throw new Error('the letter has no link')
  return link
}

describe('L’adresse du lien', () => {
  test('porte tout dans son chemin, en minuscules', () => {
    const address = linkAddress('https://site.example', LINK)
    expect(address).toBe('https://site.example/connexion/lien/012345-0123456789ab')
    expect(address).toBe(address.toLowerCase())
    expect(new URL(address).search + new URL(address).hash).toBe('')
  })

  test.each([
    ['telle quelle', '012345-0123456789ab', LINK],
    ['en capitales', '012345-0123456789AB', LINK],
    ['suivie d’un point collé', '012345-0123456789ab.', LINK],
    ['suivie d’un chevron', '012345-0123456789ab>', LINK],
    ['coupée', '012345-0123456', null],
    ['allongée', '012345-0123456789abc', null],
    ['sans code', '-0123456789ab', null],
    ['vide', '', null],
    ['absente', undefined, null],
  ])('se lit %s', (_how, part, expected) => expect(readLink(part)).toEqual(expected))
})

describe('Le lien du courriel', () => {
  test('porte le code de la lettre', () =>
    inRolledBackWork(async (work) => {
      const { code } = await askedLink(work)
      expect(code).toBe((await readCode(work, EMAIL)).replace(' ', ''))
    }))

  test('vaut dans le navigateur qui l’a demandé, une fois', () =>
    inRolledBackWork(async (work) => {
      const link = await askedLink(work)
      expect(await findLinkPlace(work.tx, BROWSER, link)).toEqual({ kind: 'here', email: EMAIL })
      expect(await enterCode(work, { browser: BROWSER, ...link })).toMatchObject({ personId: null })
      expect(await findLinkPlace(work.tx, BROWSER, link)).toEqual({ kind: 'closed', why: { refused: 'code-used' } })
    }))

  test('redit ailleurs son code, sans rien savoir ni rien user', () =>
    inRolledBackWork(async (work) => {
      const link = await askedLink(work)
      for (const browser of [null, OTHER_BROWSER]) {
        expect(await findLinkPlace(work.tx, browser, link)).toEqual({ kind: 'elsewhere', code: link.code, asks: false })
        expect(await enterCode(work, { browser, ...link })).toEqual({ refused: 'no-code' })
      }
      expect(await enterCode(work, { browser: BROWSER, ...link })).toMatchObject({ personId: null })
    }))

  test('d’une lettre plus ancienne, ou d’un autre navigateur, ne coûte aucun essai', () =>
    inRolledBackWork(async (work) => {
      const [first, last, foreign] = [await askedLink(work), await askedLink(work), await askedLink(work, OTHER_BROWSER)]
      for (const link of [first, foreign]) {
        expect(await findLinkPlace(work.tx, BROWSER, link)).toEqual({ kind: 'elsewhere', code: link.code, asks: true })
        for (let n = 0; n < 6; n++) expect(await enterCode(work, { browser: BROWSER, ...link })).toEqual({ refused: 'other-letter' })
      }
      expect(await enterCode(work, { browser: BROWSER, ...last })).toMatchObject({ personId: null })
    }))

  test('ne dit pas si son code est juste avant qu’on l’essaie, et cinq faux le ferment', () =>
    inRolledBackWork(async (work) => {
      const { code, mark } = await askedLink(work)
      const wrong = { mark, code: code === '000000' ? '000001' : '000000' }
      const told = [await findLinkPlace(work.tx, BROWSER, { code, mark }), await findLinkPlace(work.tx, BROWSER, wrong)]
      expect(told[0]).toEqual(told[1])
      for (const triesLeft of [4, 3, 2, 1, 0]) expect(await enterCode(work, { browser: BROWSER, ...wrong })).toEqual({ refused: 'wrong-code', triesLeft })
      expect(await enterCode(work, { browser: BROWSER, code, mark })).toEqual({ refused: 'no-tries-left' })
    }))
})
