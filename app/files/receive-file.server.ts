import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { BusboyFileStream } from '@fastify/busboy'
import type { ReceivedFile, RefusedFile } from './file'
import { cleanName } from './file-name'
import { HEAD_LENGTH, typeOf } from './file-type'

/** Writes one file to `path` as it arrives, and judges it by what it is: how long, and what it begins with. */
export async function receiveFile(stream: BusboyFileStream, { id, path, name }: { id: string; path: string; name: string }): Promise<ReceivedFile | RefusedFile> {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let size = 0
  await pipeline(stream, async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      hash.update(piece)
      size += piece.length
      if (head.length < HEAD_LENGTH) head = Buffer.concat([head, piece]).subarray(0, HEAD_LENGTH)
      yield piece
    }
  }, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  const shown = name.slice(0, 200)
  if (stream.truncated) return { name: shown, refused: 'too-large' }
  if (size === 0) return { name: shown, refused: 'empty' }
  const type = typeOf(head)
  return type ? { id, path, type, size, sha256: hash.digest(), name: cleanName(name, type) } : { name: shown, refused: 'not-a-known-type' }
}
