import { orientationIn, orientationOnly } from './orientation'

const [START_OF_SCAN, END] = [0xda, 0xd9]
const EXIF = Buffer.from('Exif\0\0', 'latin1')

/**
 * A JPEG without its APPn and COM segments, but for those without which it would look otherwise, and without what follows
 * its end: telephones put there other images, or a film, with their own place and date. @returns null when it has no image
 */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let [at, orientation, hasImage] = [2, 1, false]
  while (at < bytes.length) {
    const marker = markerAt(bytes, at)
    if (marker === null) return null
    const { code, next } = marker
    if (code === END) return whole([...kept, Buffer.from([0xff, END])], orientation, hasImage)
    if (next + 2 > bytes.length) return null
    const end = next + bytes.readUInt16BE(next)
    if (end < next + 2 || end > bytes.length) return null
    const said = bytes.subarray(next + 2, end)
    if (code === 0xe1 && said.subarray(0, EXIF.length).equals(EXIF)) orientation = orientationIn(said.subarray(EXIF.length))
    const stop = code === START_OF_SCAN ? endOfScan(bytes, end) : end
    if (isKept(code, said)) kept.push(Buffer.from([0xff, code]), bytes.subarray(next, stop))
    hasImage ||= code === START_OF_SCAN
    at = stop
  }
  // One cut short still shows what it has.
  return whole(kept, orientation, hasImage)
}

/** The marker here, after as many filling bytes as one likes. */
function markerAt(bytes: Buffer, at: number): { code: number; next: number } | null {
  if (bytes[at] !== 0xff) return null
  let next = at + 1
  while (bytes[next] === 0xff) next++
  const code = bytes[next]
  return code === undefined || code < 0xc0 ? null : { code, next: next + 1 }
}

/** Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** JFIF, the colour profile and Adobe's way of colours; of the others, what is not APPn (E0 to EF) nor COM (FE). */
function isKept(code: number, said: Buffer): boolean {
  const begins = (words: string) => said.subarray(0, words.length).toString('latin1') === words
  if (code === 0xe0) return begins('JFIF\0')
  if (code === 0xe2) return begins('ICC_PROFILE\0')
  if (code === 0xee) return begins('Adobe')
  return code !== 0xfe && !(code >= 0xe1 && code <= 0xef)
}

function whole(kept: Buffer[], orientation: number, hasImage: boolean): Buffer | null {
  if (!hasImage) return null
  if (orientation === 1) return Buffer.concat(kept)
  const said = Buffer.concat([EXIF, orientationOnly(orientation)])
  const [start = Buffer.alloc(0), ...others] = kept
  return Buffer.concat([start, Buffer.from([0xff, 0xe1, 0, said.length + 2]), said, ...others])
}
