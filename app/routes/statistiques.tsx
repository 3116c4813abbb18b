import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { FiguresTable } from '~/open-data/figures-table'
import { readFigures } from '~/open-data/figures.server'
import { readStatistics } from '~/open-data/statistics.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DataTable } from '~/ui/data-table'
import { count, formatNumber } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'

/** Figures of use, counted at the moment of asking. */
export async function loader({ context }: LoaderFunctionArgs) {
  const editions = await listEditions(context.db)
  const [figures, statistics] = await Promise.all([readFigures(context.db, editions), readStatistics(context.db, editions)])
  return { at: editions[0]?.at ?? null, statistics, editions: editions.flatMap(({ slug, name }) => (figures[slug] ? [{ slug, name, figures: figures[slug] }] : [])) }
}

export const meta: MetaFunction = () => [{ title: 'Statistiques — Co-construire' }]

const KINDS = { commune: 'Communes', epci: 'Intercommunalités', departement: 'Départements', region: 'Régions' }

export default function StatisticsPage() {
  const { at, statistics: { byKind, waiting, medianDays }, editions } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Statistiques' }]} />
      <h1>Statistiques</h1>
      <p className="fr-text--lead">
        Comptées dans la base à l’instant où vous les demandez{at ? <>, le {formatInstant(at)}</> : null}. Aucune mesure
        d’audience n’est faite.
      </p>
      <FiguresTable editions={editions} />
      <section aria-labelledby="territoires">
        <h2 id="territoires">Territoires qui ont pris part</h2>
        <p>Ceux dont vient au moins une contribution, une voix ou une candidature, toutes consultations ensemble.</p>
        <DataTable
          caption="Par sorte de territoire"
          rows={byKind}
          rowKey={({ kind }) => kind}
          columns={[
            { label: 'Sorte', cell: ({ kind }) => KINDS[kind] },
            { label: 'Ont pris part', numeric: true, cell: ({ taking }) => formatNumber(taking) },
            { label: 'Sur', numeric: true, cell: ({ all }) => formatNumber(all) },
          ]}
        />
      </section>
      <section aria-labelledby="reponses">
        <h2 id="reponses">Réponses aux contributions</h2>
        <p>
          {medianDays === null ? 'Aucune réponse n’a encore été donnée. ' : `La moitié des réponses sont venues en ${count(medianDays, 'jour', 'jours')} ou moins. `}
          {waiting === 0 ? 'Aucune contribution n’attend.' : `${count(waiting, 'contribution attend', 'contributions attendent')} une réponse.`}
        </p>
      </section>
    </>
  )
}
