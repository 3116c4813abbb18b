import { randomUUID } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDiskStore } from '~/files/disk-store.server'
import { openFiles } from '~/files/files.server'
import { openS3Store } from '~/files/s3-store.server'
import type { FileStore } from '~/files/store.server'
import { aPdf } from '../support/bytes'
import { someFiles } from '../support/files'
import { startS3Server } from '../support/s3-server'

let folder: string
let incoming: string
let s3: Awaited<ReturnType<typeof startS3Server>>
beforeAll(async () => {
  ;({ folder, incoming } = await someFiles())
  s3 = await startS3Server()
})

/** Bytes that arrived, as they wait to be kept. */
async function arrived(bytes = aPdf(5_000)) {
  const id = randomUUID()
  const path = join(incoming, id)
  await writeFile(path, bytes)
  return { id, path, bytes }
}

const bytesOf = async (found: ReadableStream<Uint8Array> | null) => (found ? Buffer.from(await new Response(found).arrayBuffer()) : null)

describe.each<[string, () => FileStore]>([['Le disque', () => openDiskStore(folder)], ['Un stockage S3', () => openS3Store(s3.settings)]])('%s', (_name, open) => {
  test('rend ce qu’on lui a confié, entier ou en partie, puis l’oublie', async () => {
    const store = open()
    const { id, path, bytes } = await arrived()
    await store.put(id, path)
    expect(await bytesOf(await store.read(id))).toEqual(bytes)
    expect(await bytesOf(await store.read(id, { start: 1, end: 4 }))).toEqual(bytes.subarray(1, 5))
    await expect(stat(path)).rejects.toThrow('ENOENT')
    await store.remove(id)
    expect(await store.read(id)).toBeNull()
    await store.remove(id)
  })

  test('garde plusieurs fichiers à la fois sans les mêler', async () => {
    const store = open()
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => arrived(aPdf(1_000 + n))))
    await Promise.all(all.map(({ id, path }) => store.put(id, path)))
    for (const { id, bytes } of all) expect(await bytesOf(await store.read(id))).toEqual(bytes)
  })
})

test('Le disque ne donne un fichier à lire qu’au compte du site, et ne garde rien de ce qui n’a pas pu l’être', async () => {
  const store = openDiskStore(folder)
  const { id, path } = await arrived()
  await store.put(id, path)
  expect((await stat(join(folder, id.slice(0, 2), id))).mode & 0o777).toBe(0o600)
  const missing = randomUUID()
  await expect(store.put(missing, join(incoming, 'nulle part'))).rejects.toThrow('ENOENT')
  expect(await store.read(missing)).toBeNull()
})

describe('Un stockage S3 qui refuse', () => {
  test('le dit, avec ses mots', async () => {
    const { id, path } = await arrived()
    const store = openS3Store({ ...s3.settings, accessKeyId: 'INCONNUE' })
    await expect(store.put(id, path)).rejects.toThrow(/answered 403 .*InvalidAccessKeyId/s)
    await expect(store.read(id)).rejects.toThrow('answered 403')
    await expect(openS3Store({ ...s3.settings, bucket: 'ailleurs' }).put(id, path)).rejects.toThrow('NoSuchBucket')
  })

  test('ou qui ne répond plus ne passe pas pour vide', async () => {
    const { id, path } = await arrived()
    const store = openS3Store(s3.settings)
    await store.put(id, path)
    await s3.close()
    await expect(store.read(id)).rejects.toThrow()
    await expect(store.remove(id)).rejects.toThrow()
  })
})

test('Un dossier où rien ne s’écrit est dit au départ, avec quoi faire', async () => {
  await expect(openFiles({ dataDir: '/dev/null', s3: null, clamd: null })).rejects.toThrow(/^Le site ne peut pas écrire dans .*\bdonnez à DATA_DIR un dossier/)
})
