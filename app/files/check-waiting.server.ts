import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { eq, sql } from 'drizzle-orm'
import { file } from '~db/schema/files'
import { letterBody } from '~/mail/letter-body'
import { writeLetter } from '~/mail/write-letter.server'
import { quoted } from '~/ui/french'
import type { Keeping } from './files.server'

type Waiting = { id: string; name: string; email: string | null }

/**
 * Asks the antivirus about the files it has not seen yet, the oldest first, and stops at the first one it does not answer
 * for. What is dangerous goes, and its author is told by a letter; the rest is given to everyone who may read it. On a site
 * without an antivirus any more, nothing is waited for.
 */
export async function checkWaiting({ perform, db, files: { scan, store } }: Keeping): Promise<void> {
  const waiting = await db.execute<Waiting>(sql`
    select file.id, file.name, person.email from file left join person on person.id = added_by
    where unchecked_since is not null order by unchecked_since limit 100`)
  for (const { id, name, email } of waiting) {
    const bytes = scan && (await store.read(id))
    const scanned = bytes ? await scan(Readable.fromWeb(bytes as WebStream)) : 'clean'
    if (scanned === 'away') return
    await perform(async ({ tx }) => {
      if (scanned === 'clean') return void (await tx.update(file).set({ uncheckedSince: null }).where(eq(file.id, id)))
      const gone = await tx.delete(file).where(eq(file.id, id)).returning({ id: file.id })
      if (gone.length > 0 && email) await writeLetter(tx, { recipient: email, ...removedLetter(name) })
    })
  }
}

const removedLetter = (name: string) => ({
  subject: 'Un fichier que vous aviez joint a été retiré',
  body: letterBody([
    `L’antivirus a trouvé un programme dangereux dans ${quoted(name)}. Le fichier a été retiré avant que quelqu’un d’autre puisse l’ouvrir\u00a0; votre texte n’a pas changé.`,
    'Faites vérifier votre ordinateur avant de l’envoyer à nouveau.',
  ]),
})
