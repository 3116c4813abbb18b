import { sql } from 'drizzle-orm'
import { letterBody } from '~/mail/letter-body'
import { writeLetter } from '~/mail/write-letter.server'
import { quoted } from '~/ui/french'
import type { Work } from '~/work.server'

type Told = { slug: string; edition: string; need: { id: number; title: string; authorId: string | null }; territory: string }

/** Writes to the author of a need, if they still have an account, that a territory has it too. Nobody is named. */
export async function tellAuthor(work: Work, { slug, edition, need: { id, title, authorId }, territory }: Told): Promise<void> {
  const [author] = await work.tx.execute<{ email: string }>(sql`select email from person where id = ${authorId} and email is not null`)
  if (!author) return
  await writeLetter(work.tx, {
    recipient: author.email,
    subject: `${territory} a le même besoin que vous`,
    body: letterBody([
      `${territory} a le même besoin que vous\u00a0: ${quoted(title)}, dans ${quoted(edition)}. Plutôt que de le déposer à nouveau, quelqu’un l’a dit sur votre page, où toutes les collectivités qui l’ont sont nommées.`,
      `${work.publicUrl}/consultations/${slug}/contributions/${id}`,
      'Vous n’avez rien à faire. Ce courriel part une seule fois pour chaque collectivité.',
    ]),
  })
}
