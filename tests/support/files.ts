import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Files } from '~/files/files.server'
import { openFiles } from '~/files/files.server'
import { atEndOfFile } from './end-of-file'

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
  atEndOfFile(() => rm(dataDir, { recursive: true, force: true }))
  const folder = join(dataDir, 'files')
  const files = { ...(await openFiles({ dataDir, s3: null, clamd: null })), ...others }
  return { ...files, folder, kept: async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name) }
}

const refuse = () => Promise.reject(new Error('no file is kept in these tests'))

/** For the tests that have to do with no file. */
export const nowhere: Files = { incoming: '/nowhere', scan: null, store: { put: refuse, read: refuse, remove: refuse } }
