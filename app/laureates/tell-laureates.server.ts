import { eq } from 'drizzle-orm'
import { laureate, project } from '~db/schema/laureates'
import type { Edition } from '~/editions/edition.server'
import { letterBody } from '~/mail/letter-body'
import { writeToPerson } from '~/identity/write-to-person.server'
import { formatEuros, quoted } from '~/ui/french'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { findBehind, reachOfBehind } from './find-behind.server'

/** Writes to those behind each laureate whose address is known, once the projects are made. Gives whom the publication concerns. */
export async function tellLaureates({ tx, publicUrl }: Pick<Work, 'tx' | 'publicUrl'>, { slug, name }: Pick<Edition, 'slug' | 'name'>, designationId: number): Promise<Reach> {
  const behind = await findBehind(tx, designationId)
  const projects = new Map((await tx.select({ laureate: project.laureateId, id: project.id }).from(project)
    .innerJoin(laureate, eq(laureate.id, project.laureateId)).where(eq(laureate.designationId, designationId))).map((one) => [one.laureate, one.id]))
  for (const { email, laureate: of, title, amountCents, territory } of behind) {
    if (!email) continue
    await writeToPerson(tx, {
      recipient: email,
      subject: `Lauréat\u00a0: ${title}`,
      body: letterBody([
        `Le projet ${quoted(title)}, porté par ${territory}, est lauréat de la consultation ${quoted(name)}, pour ${formatEuros(amountCents)}.`,
        'L’équipe de la consultation prendra contact avec vous pour la convention et le lancement. Chaque étape sera suivie en public.',
        `Le projet\u00a0: ${publicUrl}/consultations/${slug}/projets/${projects.get(of)}`,
        `Tous les lauréats\u00a0: ${publicUrl}/consultations/${slug}/laureats`,
      ]),
    })
  }
  return reachOfBehind(behind)
}
