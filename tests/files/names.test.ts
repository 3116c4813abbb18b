import { describe, expect, test } from 'vitest'
import { cleanName, dispositionOf } from '~/files/file-name'
import { typeOf } from '~/files/file-type'
import { fileWords, sizeWords } from '~/files/file-words'
import { partOf } from '~/files/part-of'
import { aJpeg, aPdf, aPng } from '../support/bytes'

test.each([
  ['un PDF', aPdf(), 'application/pdf'], ['un PNG', aPng(), 'image/png'], ['un JPEG', aJpeg(), 'image/jpeg'],
  ['une page HTML', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), null], ['un SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), null],
  ['un PDF caché dans une page', Buffer.from('<script>/*%PDF-1.4*/</script>'), null], ['un programme', Buffer.from('MZ\u0090\0'), null], ['un GIF', Buffer.from('GIF89a/*'), null],
  ['un ZIP', Buffer.from('PK\u0003\u0004'), null], ['un début de signature', Buffer.from('%PDF'), null], ['un PNG mal transféré', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a, 0]), null],
])('Les premiers octets disent ce qu’est %s', (_what, bytes, type) => expect(typeOf(bytes)).toBe(type))

test.each([
  ['plan du bourg.pdf', 'plan du bourg.pdf'],
  ['../../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\windows\\système.pdf', 'système.pdf'],
  ['/', 'document.pdf'], ['', 'document.pdf'], ['...', 'document.pdf'], ['.pdf', 'pdf.pdf'], ['.htaccess', 'htaccess.pdf'],
  ['facture.exe', 'facture.exe.pdf'],
  ['facture\u202efdp.exe', 'facture fdp.exe.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie x=1.pdf'],
  ['a"b<c>d|e?f*g.PDF', 'a b c d e f g.PDF'],
  ['e\u0301te\u0301.pdf', 'été.pdf'],
  ['nul\0caché.pdf', 'nul caché.pdf'],
  ['\ud800seul.pdf', 'seul.pdf'],
])('Le nom %j devient %j', (given, shown) => expect(cleanName(given, 'application/pdf')).toBe(shown))

test('Un nom très long est coupé sans perdre sa fin, et tient dans la base', () => {
  const shown = cleanName(`${'é'.repeat(400)}.pdf`, 'application/pdf')
  expect([[...shown].length, shown.endsWith('é.pdf')]).toEqual([104, true])
  expect([...cleanName(`${'x'.repeat(300)}.abcde`, 'image/jpeg')].length).toBeLessThanOrEqual(110)
})

test('L’en-tête qui nomme un fichier ne se laisse pas couper', () => {
  expect(dispositionOf('attachment', 'été 100 % "gratuit".pdf')).toBe(`attachment; filename="ete 100 _ _gratuit_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20100%20%25%20%22gratuit%22.pdf`)
  expect(dispositionOf('inline', 'l’île.png')).toBe(`inline; filename="lile.png"; filename*=UTF-8''l%E2%80%99%C3%AEle.png`)
})

describe('La taille', () => {
  test.each([[1, '1\u00a0Ko'], [860_160, '840\u00a0Ko'], [1_048_576, '1\u00a0Mo'], [1_258_291, '1,2\u00a0Mo'], [5_242_880, '5\u00a0Mo']])('%i octets : %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))
  test('est dite avec le format', () => expect(fileWords({ type: 'application/pdf', size: 1_258_291 })).toBe('PDF, 1,2\u00a0Mo'))
})

test.each([
  [null, null], ['bytes=0-9', { start: 0, end: 9 }], ['bytes=90-', { start: 90, end: 99 }], ['bytes=-10', { start: 90, end: 99 }], ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=50-1000', { start: 50, end: 99 }], ['bytes=100-', 'none'], ['bytes=9-1', 'none'], ['bytes=-0', 'none'], ['bytes=-', null], ['bytes=0-1,3-4', null], ['lignes=0-1', null],
])('De cent octets, %s demande %o', (range, part) => expect(partOf(range, 100)).toEqual(part))
