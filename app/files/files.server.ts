import { access, chmod, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reader } from '~db/client.server'
import { CannotStart } from '~db/embedded/cannot-start.server'
import type { Perform } from '~/work.server'
import { openClamd, type Scan } from './clamd.server'
import { openDiskStore } from './disk-store.server'
import { openS3Store, type S3Settings } from './s3-store.server'
import type { FileStore } from './store.server'

/** What keeps files: where they arrive, where they stay, and who looks at them; no antivirus is null. */
export type Files = { incoming: string; store: FileStore; scan: Scan | null }

/** What looks after them has. */
export type Keeping = { perform: Perform; db: Reader; files: Files }

type Settings = { dataDir: string; s3: S3Settings | null; clamd: { host: string; port: number } | null }

/**
 * Opens the store of files that the operator chose. They arrive beside the place where the disk keeps them, so that
 * keeping one is giving it another name; with S3 they only pass there. @throws CannotStart when nothing can be written there
 */
export async function openFiles({ dataDir, s3, clamd }: Settings): Promise<Files> {
  const folder = join(dataDir, 'files')
  const incoming = join(folder, 'incoming')
  await openFolder(folder, incoming).catch(() => {
    throw new CannotStart(`Le site ne peut pas écrire dans ${folder}, où arrivent les fichiers\u00a0: donnez à DATA_DIR un dossier qui lui appartient.`)
  })
  return { incoming, store: s3 ? openS3Store(s3) : openDiskStore(folder), scan: clamd && openClamd(clamd) }
}

/** Nobody else on the machine reads what is there. */
async function openFolder(folder: string, incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true })
  await chmod(folder, 0o700)
  await access(incoming, constants.W_OK | constants.X_OK)
}
