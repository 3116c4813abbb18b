import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { writeLetter } from '~/mail/write-letter.server'
import { formatEuros } from '~/ui/french'
import type { Work } from '~/work.server'

type Told = { email: string; title: string; amountCents: number; territory: string; project: number }

/** Writes to those behind each laureate: who opened the accepted file of its territory, who wrote the contribution. */
export async function tellLaureates({ tx, publicUrl }: Pick<Work, 'tx' | 'publicUrl'>, { slug, name }: Pick<Edition, 'slug' | 'name'>, designationId: number): Promise<void> {
  const told = await tx.execute<Told>(sql`
    select distinct email, laureate.title, amount_cents as "amountCents", territory.name as territory, project.id as project
    from laureate join territory on territory.id = laureate.territory_id join project on project.laureate_id = laureate.id
      join lateral (
        select started_by as person_id from application
        where application.proposal_id = laureate.proposal_id and application.territory_id = laureate.territory_id
          and decision = 'accepted' and withdrawn_at is null
        union select author_id from contribution where contribution.id = laureate.contribution_id) as behind on true
      join person on person.id = behind.person_id
    where designation_id = ${designationId} and email is not null order by project, email`)
  for (const { email, title, amountCents, territory, project } of told) {
    await writeLetter(tx, {
      recipient: email,
      subject: `Lauréat\u00a0: ${title}`,
      body: [
        'Bonjour,',
        `Le projet «\u00a0${title}\u00a0», porté par ${territory}, est lauréat de la consultation «\u00a0${name}\u00a0», pour ${formatEuros(amountCents)}.`,
        'L’équipe de la consultation prendra contact avec vous pour la convention et le lancement. Chaque étape sera suivie en public.',
        `Le projet\u00a0: ${publicUrl}/consultations/${slug}/projets/${project}`,
        `Tous les lauréats\u00a0: ${publicUrl}/consultations/${slug}/laureats`,
      ].join('\n\n'),
    })
  }
}
