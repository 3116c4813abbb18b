import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { FileType } from '../file'
import { withoutMetadata } from './without-metadata'

/**
 * Takes off a received image what its camera wrote beside its pixels, before anything else looks at the file: neither the
 * antivirus nor the store ever has it. @returns what it is then; null when the image is damaged
 */
export async function stripFile(path: string, type: FileType): Promise<{ size: number; sha256: Buffer } | null> {
  const received = await readFile(path)
  const stripped = withoutMetadata(received, type)
  if (!stripped) return null
  if (!stripped.equals(received)) await writeFile(path, stripped)
  return { size: stripped.length, sha256: createHash('sha256').update(stripped).digest() }
}
