import { sql } from 'drizzle-orm'
import { fileToRemove } from '~db/schema/files'
import type { Context } from '~/context'
import { fileAt } from './clamd.server'
import type { KeptFile, ReceivedFile, RefusedFile } from './file'

/** How long bytes in the store wait for their row: a crash between the two leaves nothing behind for longer. */
const HOUR = sql`now() + interval '1 hour'`

/**
 * Has the antivirus look at received files, then puts them in the store: outside any transaction, because both may be
 * slow. What it finds dangerous never gets there; when it is away, the file is kept and nobody but its author is given it.
 * A store that fails is told to the operator; it costs its author this file and nothing else.
 */
export async function keepFiles(context: Pick<Context, 'files' | 'perform'>, received: ReceivedFile[]): Promise<{ kept: KeptFile[]; refused: RefusedFile[] }> {
  const kept: KeptFile[] = []
  const refused: RefusedFile[] = []
  for (const file of received) {
    const outcome = await keepFile(context, file).catch((reason: unknown) => {
      console.error('files:', reason)
      return { name: file.name, refused: 'store-away' as const }
    })
    if ('refused' in outcome) refused.push(outcome)
    else kept.push(outcome)
  }
  return { kept, refused }
}

async function keepFile({ files: { scan, store }, perform }: Pick<Context, 'files' | 'perform'>, { path, ...file }: ReceivedFile): Promise<KeptFile | RefusedFile> {
  const scanned = scan ? await scan(fileAt(path)) : 'clean'
  if (scanned === 'infected') return { name: file.name, refused: 'infected' }
  await perform(({ tx }) => tx.insert(fileToRemove).values({ id: file.id, after: HOUR }))
  await store.put(file.id, path)
  return { ...file, isUnchecked: scanned === 'away' }
}
