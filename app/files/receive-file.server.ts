import { open } from 'node:fs/promises'
import type { BusboyFileStream } from '@fastify/busboy'
import type { ReceivedFile, RefusedFile } from './file'
import { cleanName } from './file-name'
import { HEAD_LENGTH, typeOf } from './file-type'
import { stripFile } from './metadata/strip-file.server'

/**
 * Writes one file to `path` as it arrives, and judges it by what it is: how long, and what it begins with; an image is
 * kept without what its camera wrote beside its pixels. A disk that takes no more costs this file: the rest of the form is behind it, and goes on being read.
 * @throws when the form breaks off
 */
export async function receiveFile(stream: BusboyFileStream, { id, path, name }: { id: string; path: string; name: string }): Promise<ReceivedFile | RefusedFile> {
  let head = Buffer.alloc(0)
  let size = 0
  let failure: unknown = null
  const fail = (reason: unknown) => {
    failure ??= reason
    return null
  }
  const written = await open(path, 'wx', 0o600).catch(fail)
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length
      if (head.length < HEAD_LENGTH) head = Buffer.concat([head, piece]).subarray(0, HEAD_LENGTH)
      if (failure === null) await written?.writeFile(piece).catch(fail)
    }
  } finally {
    await written?.close()
  }
  const shown = name.slice(0, 200)
  if (stream.truncated) return { name: shown, refused: 'too-large' }
  if (size === 0) return { name: shown, refused: 'empty' }
  const type = typeOf(head)
  if (!type) return { name: shown, refused: 'not-a-known-type' }
  const stripped = failure === null ? await stripFile(path, type).catch(fail) : null
  if (stripped) return { id, path, type, ...stripped, name: cleanName(name, type) }
  if (failure === null) return { name: shown, refused: 'damaged-image' }
  console.error('files:', failure)
  return { name: shown, refused: 'store-away' }
}
