import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Files } from '~/files/files.server'
import { openFiles } from '~/files/files.server'

/** Bytes of each type, no longer than told: what they begin with is true, the rest is filling. */
export const aPdf = (length = 400) => filled('%PDF-1.7\n1 0 obj<<>>endobj trailer<<>>\n%%EOF', length)
export const aPng = (length = 300) => filled(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), length)
export const aJpeg = (length = 300) => filled(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), length)

/** What test antiviruses of the whole world find, and nothing else does. In two halves, or this very file would be found. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

function filled(head: string | Buffer, length: number): Buffer {
  const bytes = Buffer.alloc(length, 0x20)
  Buffer.from(head).copy(bytes)
  return bytes
}

/** A form with files, as a browser sends it. */
export function aForm(files: [name: string, bytes: Buffer][], fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of files) form.append('pieces', new Blob([new Uint8Array(bytes)]), name)
  return form
}

/** A folder of files of its own, on this disk, removed after the tests of the file. */
export async function someFiles(others: Partial<Files> = {}): Promise<Files & { folder: string; /** What the folder holds, by name. */ kept(): Promise<string[]> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'co-construire-fichiers-'))
  afterAll(() => rm(dataDir, { recursive: true, force: true }))
  const folder = join(dataDir, 'files')
  const files = { ...(await openFiles({ dataDir, s3: null, clamd: null })), ...others }
  return { ...files, folder, kept: async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name) }
}

const refuse = () => Promise.reject(new Error('no file is kept in these tests'))

/** For the tests that have to do with no file. */
export const nowhere: Files = { incoming: '/nowhere', scan: null, store: { put: refuse, read: refuse, remove: refuse } }
