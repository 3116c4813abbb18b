import { describe, expect, test } from 'vitest'
import { emailForm } from '~/identity/forms'
import { isDisposableMail, isFreeMail, looksLikeGouv, mailDomainNote } from '~/identity/mail-domain.server'

/** A domain as a browser sends it. */
const encoded = (domain: string) => new URL(`http://${domain}`).hostname

const read = (email: string) => {
  const { success, data, error } = emailForm.safeParse({ email })
  return success ? data.email : error.issues.map(({ message }) => message)
}

test.each([
  ['maire@gmail.com', true], ['maire@orange.fr', true], ['mairie@laposte.net', true], ['maire@LIVE.fr', true], ['maire@yahoo.co.uk', true],
  ['mairie@saint-flour.fr', false], ['a@gmail.com.mairie.fr', false], ['a@notgmail.com', false], ['a@cantal.gouv.fr', false],
])('%s : service ouvert à tous, %s', (address, expected) => expect(isFreeMail(address)).toBe(expected))

test.each([['a@yopmail.com', true], ['a@x.yopmail.com', true], ['a@jetable.org', true], ['a@mairie.fr', false]])('%s : jetable, %s', (address, expected) => expect(isDisposableMail(address)).toBe(expected))

test.each([
  ['a@interieur-gouv.fr', true], ['a@g0uv.fr', true], ['a@cantal.gouv.fr.evil.example', true], ['a@gouv-fr.com', true], ['a@gov.fr', true], ['a@gouvr.fr', true], ['a@gouvfr.com', true], ['a@gοuv.fr', true], ['a@іnterieur-gоuv.fr', true], [`a@${encoded('g\u043euv.fr')}`, true], [`a@${encoded('g\u00f4uv.fr')}`, true],
  ['a@gouv.fr', false], ['a@cantal.gouv.fr', false], ['a@anct.gouv.fr', false], ['a@mairie-gouvieux.fr', false], ['a@gouffre.fr', false], ['a@gouvernes.fr', false], ['a@gouv.qc.ca', false], ['a@saint-flour.fr', false],
])('%s : ressemble à gouv.fr, %s', (address, expected) => expect(looksLikeGouv(address)).toBe(expected))

test('Une adresse n’est jamais dite digne de foi : la note prévient, ou se tait', () => {
  expect(['a@gmail.com', 'a@yopmail.com', 'a@g0uv.fr'].map(mailDomainNote)).toEqual([expect.stringContaining('ne dit rien'), expect.stringContaining('jetable'), expect.stringContaining('ressemble à gouv.fr')])
  expect(['a@cantal.gouv.fr', 'mairie@saint-flour.fr'].map(mailDomainNote)).toEqual([null, null])
})

describe('L’adresse tapée', () => {
  test.each([
    ['d’un autre alphabet', 'maire@cantal.g\u043euv.fr', '«\u00a0\u043e\u00a0»'],
    ['d’un autre alphabet, déjà encodée', `maire@cantal.${encoded('g\u043euv.fr')}`, '«\u00a0\u043e\u00a0»'],
    ['aux accents qui déguisent', 'maire@cantal.g\u00f4uv.fr', 'n’est pas gouv.fr'],
    ['aux accents qui déguisent, décomposés', 'maire@cantal.go\u0302uv.fr', 'n’est pas gouv.fr'],
    ['aux accents qui déguisent, déjà encodée', `maire@${encoded('g\u00f4uv.fr')}`, 'n’est pas gouv.fr'],
  ])('%s est refusée en disant pourquoi', (_how, email, why) => expect(read(email)).toEqual([expect.stringContaining(why)]))

  test.each([
    ['Maire@Cantal.GOUV.fr', 'maire@cantal.gouv.fr'],
    ['mairie@\u00e9vry.fr', 'mairie@xn--vry-9la.fr'],
    ['mairie@xn--vry-9la.fr', 'mairie@xn--vry-9la.fr'],
    ['maire@cantal\u3002gouv.fr', 'maire@cantal.gouv.fr'],
  ])('%s est lue %s', (typed, expected) => expect(read(typed)).toBe(expected))

  test.each(['maire@', '@gouv.fr', 'maire@gouv', 'maire@gou v.fr', 'a@b.example\nBcc: c@d.example', 'a@b.example,c@d.example'])('%j est refusée', (typed) => expect(read(typed)).toHaveLength(1))
})
