import type { Figures } from './figures'
import { Funnel } from './funnel'
import { formatMillions, funnelOf } from './process-steps'

type Past = { slug: string; name: string; figures: Figures | undefined }

/** What became of earlier editions: from what was deposited to what is built. */
export function PastEditions({ editions }: { editions: readonly Past[] }) {
  const told = editions.filter(({ figures }) => figures !== undefined && figures.needs + figures.solutions > 0)
  if (told.length === 0) return null
  return (
    <section aria-labelledby="passees">
      <h2 id="passees">Ce que sont devenues les consultations passées</h2>
      {told.map(({ slug, name, figures }) => figures && (
        <article className="cc-past" key={slug}>
          <h3>
            <a href={`/consultations/${slug}`}>{name}</a>
          </h3>
          <Funnel steps={funnelOf({ slug }, figures)} label={`De la contribution au projet, ${name}`} />
          {figures.amountCents > 0 ? (
            <p>
              <strong>{formatMillions(figures.amountCents)}</strong> pour les projets lauréats.{' '}
              <a href={`/consultations/${slug}/projets`}>Voir ce qu’ils deviennent</a>
            </p>
          ) : null}
        </article>
      ))}
    </section>
  )
}
