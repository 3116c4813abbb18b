import { crc32 } from 'node:zlib'
import { orientationIn, orientationOnly } from './orientation'

const SIGNATURE = 8
/** What a PNG may lose without looking otherwise is not here: texts, dates, Exif, and what a program alone understands. */
const SHOWN = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'pHYs', 'hIST', 'sPLT', 'acTL', 'fcTL', 'fdAT'])

/** A PNG without its texts, dates and Exif, nor what follows its end. @returns null when it cannot be read to its end */
export function pngWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)]
  let orientation = 1
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (type === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4))
    // A capital says that the image is nothing without this piece.
    if (/^[A-Z]/.test(type) || SHOWN.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return withOrientation(kept, orientation)
    at = end
  }
  return null
}

/** Said before the pixels, after the first piece. */
function withOrientation([signature = Buffer.alloc(0), header = Buffer.alloc(0), ...others]: Buffer[], orientation: number): Buffer {
  const said = orientation === 1 ? [] : [chunk('eXIf', orientationOnly(orientation))]
  return Buffer.concat([signature, header, ...said, ...others])
}

function chunk(type: string, said: Buffer): Buffer {
  const whole = Buffer.alloc(said.length + 12)
  whole.writeUInt32BE(said.length, 0)
  whole.write(type, 4, 'latin1')
  said.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + said.length)), 8 + said.length)
  return whole
}
