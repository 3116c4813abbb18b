import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/identity/require-viewer.server'
import { listHoldings } from '~/rights/held.server'
import { HoldingSection } from '~/rights/holding-section'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Mes données — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** As many rows of a kind as one reads: the files have them all. */
const MOST = 20

export async function loader({ context, request }: LoaderFunctionArgs) {
  const holdings = await listHoldings(context.db, await requireViewer(context, request))
  return { holdings: holdings.map((holding) => ({ ...holding, rows: holding.rows.slice(0, MOST), number: holding.rows.length })) }
}

export default function MyData() {
  const { holdings } = useLoaderData<typeof loader>()
  const empty = holdings.filter(({ number }) => number === 0)
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Mes données' }]} />
      <h1>Mes données</h1>
      <p className="fr-text--lead">Tout ce que le site garde de vous, qui le voit, et combien de temps.</p>
      <p className="cc-buttons">
        <a className="fr-btn" href="/compte/donnees.csv" download>Exporter pour un tableur (CSV)</a>
        <a className="fr-btn fr-btn--secondary" href="/compte/donnees.json" download>Exporter en JSON</a>
        <a className="fr-btn fr-btn--tertiary" href="/compte/profil">Corriger mon profil</a>
        <a className="fr-btn fr-btn--tertiary" href="/compte/adresse">Corriger mon adresse</a>
      </p>
      {holdings.filter(({ number }) => number > 0).map((holding) => <HoldingSection key={holding.key} holding={holding} />)}
      {empty.length > 0 ? (
        <>
          <h2>Rien d’autre</h2>
          <p>Le site ne garde rien de vous dans&nbsp;: {empty.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join(', ')}.</p>
        </>
      ) : null}
      <h2>Partir</h2>
      <p><a href="/compte/quitter">Quitter le site</a>&nbsp;: la page dit d’abord ce qui est effacé et ce qui reste.</p>
    </>
  )
}
