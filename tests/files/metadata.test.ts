import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { orientationIn } from '~/files/metadata/orientation'
import { withoutMetadata } from '~/files/metadata/without-metadata'
import { withSentForm } from '~/files/receive-form.server'
import { aJpeg, aPdf, aPng } from '../support/bytes'
import { aForm, someFiles } from '../support/files'

/** A photograph lying on its side, with the place of a garden, its owner, its telephone and its date. */
const photo = (name: 'jardin.jpg' | 'jardin.png') => readFileSync(new URL(`photos/${name}`, import.meta.url))
const [JPEG, PNG] = [photo('jardin.jpg'), photo('jardin.png')]
/** 45 degrees over 1, as a telephone writes a latitude, in the order of its processor or in the other. */
const LATITUDE = [Buffer.from('2d00000001000000', 'hex'), Buffer.from('0000002d00000001', 'hex')]
const SECRETS = [...LATITUDE, 'Camille', 'Fairphone', 'jardin', 'SERIE-4471', '2026:11:20']
const told = (bytes: Buffer) => SECRETS.filter((secret) => bytes.includes(secret))
const strip = (bytes: Buffer, type: 'image/jpeg' | 'image/png' | 'application/pdf' = 'image/jpeg') => withoutMetadata(bytes, type) ?? Buffer.from('refused')

describe('Une photo jointe', () => {
  test.each([['JPEG', JPEG, 'image/jpeg'], ['PNG', PNG, 'image/png']] as const)('perd lieu, date, nom et appareil (%s)', (_name, bytes, type) => {
    expect(told(bytes).length).toBeGreaterThan(2)
    expect(told(strip(bytes, type))).toEqual([])
    expect(strip(strip(bytes, type), type)).toEqual(strip(bytes, type))
  })

  test('reste du même côté, avec les mêmes points', () => {
    const tiff = strip(JPEG).subarray(strip(JPEG).indexOf('Exif\0\0') + 6)
    expect([orientationIn(tiff), orientationIn(strip(PNG, 'image/png').subarray(strip(PNG, 'image/png').indexOf('eXIf') + 4))]).toEqual([6, 6])
    const pixels = (bytes: Buffer) => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])))
    expect(pixels(strip(JPEG))).toEqual(pixels(JPEG))
    expect(strip(PNG, 'image/png').includes(PNG.subarray(PNG.indexOf('IDAT') - 4))).toBe(true)
  })

  test('perd ce qu’un téléphone ajoute après sa fin, un commentaire, un autre Exif, un bloc que personne ne lit', () => {
    expect(told(strip(Buffer.concat([JPEG, JPEG])))).toEqual([])
    expect(told(strip(Buffer.concat([PNG, JPEG]), 'image/png'))).toEqual([])
    const padded = Buffer.concat([JPEG.subarray(0, 2), segment(0xe5, 'Camille'), Buffer.from([0xff, 0xff]), segment(0xe0, 'JFXX\0Camille'), segment(0xe2, 'MPF\0Camille'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0Camille'), JPEG.subarray(2)])
    expect(told(strip(padded))).toEqual([])
  })

  test('garde son profil de couleurs', () => expect(strip(Buffer.concat([JPEG.subarray(0, 2), segment(0xe2, 'ICC_PROFILE\0...'), JPEG.subarray(2)])).includes('ICC_PROFILE')).toBe(true))

  test('coupée en route, se lit encore ; sans image, ou illisible, n’est pas prise', () => {
    expect(told(strip(JPEG.subarray(0, -40)))).toEqual([])
    expect([withoutMetadata(JPEG.subarray(0, 300), 'image/jpeg'), withoutMetadata(Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg'), withoutMetadata(PNG.subarray(0, -20), 'image/png'),
      withoutMetadata(Buffer.concat([PNG.subarray(0, 8), Buffer.from([0x7f, 0xff, 0xff, 0xff]), PNG.subarray(12)]), 'image/png')]).toEqual([null, null, null, null])
  })

  test('n’est jamais gardée autrement, et sa taille et son empreinte sont celles de ce qui est gardé', async () => {
    const files = await someFiles()
    const request = new Request('http://site.example/', { method: 'POST', body: aForm([['jardin.jpg', JPEG], ['jardin.png', PNG], ['abîmée.png', PNG.subarray(0, 200)], ['plan.pdf', aPdf()]]) })
    await withSentForm({ files }, request, async ({ received, refused }) => {
      expect(refused).toEqual([{ name: 'abîmée.png', refused: 'damaged-image' }])
      expect(received).toHaveLength(3)
      for (const { path, size, sha256 } of received) {
        const bytes = await readFile(path)
        expect([told(bytes), size, sha256]).toEqual([[], bytes.length, createHash('sha256').update(bytes).digest()])
      }
    })
  })

  test('sans rien à ôter, ou qui n’est pas une image, reste telle quelle', () => {
    expect([strip(aJpeg()), strip(aPng(), 'image/png'), strip(aPdf(), 'application/pdf')]).toEqual([aJpeg(), aPng(), aPdf()])
  })
})

function segment(code: number, said: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, code, 0, said.length + 2]), Buffer.from(said, 'latin1')])
}
