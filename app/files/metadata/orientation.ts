const ORIENTATION = 0x0112

/** Which side of an image is up, as its Exif block tells (1 to 8); 1 when it does not, or cannot be read. */
export function orientationIn(tiff: Buffer): number {
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (short(at) === ORIENTATION) return within(short(at + 8))
  }
  return 1
}

const within = (orientation: number) => (orientation >= 1 && orientation <= 8 ? orientation : 1)

/** An Exif block that says which side is up, and nothing else. */
export function orientationOnly(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
