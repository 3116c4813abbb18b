import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Countdown } from '~/editions/countdown'
import { findEdition } from '~/editions/edition.server'
import { PhaseTimeline } from '~/editions/phase-timeline'
import { listPastMoves } from '~/editions/past-moves.server'
import { PastMoves } from '~/editions/past-moves-table'
import { whereItStands } from '~/editions/standing'
import { standingWords } from '~/editions/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'

/** The phases, their dates and every date they had. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, slug, name, calendar, at } = await findEdition(context.db, params.slug ?? '')
  const moves = await listPastMoves(context.db, id)
  return { slug, name, calendar, at, moves, subscribe: `${context.publicUrl.replace(/^https?:/, 'webcal:')}/consultations/${slug}/calendrier.ics` }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Calendrier, ${data?.name ?? 'consultation'} — Co-construire` }]

export default function CalendarPage() {
  const { slug, name, calendar, at, moves, subscribe } = useLoaderData<typeof loader>()
  const standing = whereItStands(calendar, at)
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Calendrier' }]} />
      <h1>Calendrier</h1>
      <p className="fr-text--lead">
        {standingWords(standing)}
        {standing.state === 'open' ? <>, <Countdown until={standing.phase.closesAt} at={at} /></> : null}.
      </p>
      {calendar.length > 0 ? (
        <PhaseTimeline calendar={calendar} moves={moves} at={at} />
      ) : (
        <EmptyState title="Les dates ne sont pas encore fixées">
          Les quatre phases paraîtront ici, avec leur jour et leur heure, dès que le calendrier sera publié.
        </EmptyState>
      )}
      <p className="cc-quiet">Toutes les heures sont celles de Paris. Une phase est ouverte dès son heure d’ouverture, et fermée à l’heure exacte de sa clôture.</p>
      <PastMoves moves={moves} />
      <section aria-labelledby="agenda">
        <h2 id="agenda">Dans votre agenda</h2>
        <p>Abonnez-vous&nbsp;: si une date est déplacée, l’entrée de votre agenda l’est aussi.</p>
        <ul className="fr-btns-group fr-btns-group--inline">
          <li>
            <a className="fr-btn" href={subscribe}>S’abonner au calendrier</a>
          </li>
          <li>
            <a className="fr-btn fr-btn--secondary" href={`/consultations/${slug}/calendrier.ics`} download>
              Télécharger le fichier (.ics)
            </a>
          </li>
        </ul>
      </section>
    </>
  )
}
