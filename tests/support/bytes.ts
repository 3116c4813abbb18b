/** Bytes of each type, no longer than told: what they begin with is true, the rest is filling. */
export const aPdf = (length = 400) => filled('%PDF-1.7\n1 0 obj<<>>endobj trailer<<>>\n%%EOF', length)
/** A header, then one piece of filling, then the end. */
export const aPng = (length = 300) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), piece('IHDR', 13), piece('IDAT', length - 57), piece('IEND', 0)])
/** A JFIF segment, then a scan of filling up to the end. */
export const aJpeg = (length = 300) => Buffer.concat([filled(Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0002', 'hex'), length - 2), Buffer.from([0xff, 0xd9])])

/** What test antiviruses of the whole world find, and nothing else does. In two halves, or this very file would be found. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

function filled(head: string | Buffer, length: number): Buffer {
  const bytes = Buffer.alloc(length, 0x20)
  Buffer.from(head).copy(bytes)
  return bytes
}

function piece(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(length + 12, 0x20)
  bytes.writeUInt32BE(length, 0)
  bytes.write(type, 4, 'latin1')
  return bytes
}
