import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './store.server'

/**
 * Keeps files in a folder, under their id and nothing that anyone typed. A crash at any moment leaves a file whole or
 * absent: it is on disk before it takes its name, and its name is before anyone is told.
 */
export function openDiskStore(folder: string): FileStore {
  const placeOf = (id: string) => join(folder, id.slice(0, 2), id)
  return {
    async put(id, path) {
      const place = placeOf(id)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await chmod(path, 0o600)
      await sync(path)
      await rename(path, place)
      await sync(dirname(place))
      await sync(folder)
    },
    async read(id, part) {
      // Opened first: what is missing is told before the answer begins.
      const handle = await open(placeOf(id)).catch(nullIfMissing)
      return handle && (Readable.toWeb(handle.createReadStream(part)) as ReadableStream<Uint8Array>)
    },
    remove: (id) => rm(placeOf(id), { force: true }),
  }
}

/** Waits until what is at `path`, a file or a folder's list of names, would survive a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().finally(() => handle.close())
}

function nullIfMissing(reason: NodeJS.ErrnoException): null {
  if (reason.code === 'ENOENT') return null
  throw reason
}
