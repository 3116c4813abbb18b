import { DataTable } from '~/ui/data-table'
import { formatNumber } from '~/ui/french'
import { ProgressBar } from '~/ui/progress-bar'
import type { Participation } from './participation.server'
import { OtherViews, type View, VIEWS } from './participation-views'

type Props = { slug: string; view: View; places: readonly Participation[] }

/** Every département with what came from it, overseas included; the bar compares contributions. A small screen shows one view at a time. */
export function ParticipationTable({ slug, view, places }: Props) {
  const largest = Math.max(0, ...places.map(({ contributions }) => contributions))
  const hidden = places.some(({ voters }) => voters === null)
  const rows = [...places].filter(({ contributions, voters, applications }) => contributions + (voters ?? 0) + applications > 0)
  const silent = places.filter((place) => !rows.includes(place))
  return (
    <section aria-labelledby="par-departement">
      <h2 id="par-departement">Par département</h2>
      {rows.length > 0 ? (
        <>
          <OtherViews slug={slug} view={view} />
          <DataTable
            caption={<><span className="cc-wide">Contributions, territoires qui votent et candidatures</span><span className="cc-narrow">{VIEWS[view].label}</span></>}
            rows={rows}
            rowKey={({ code }) => code ?? 'regions'}
            columns={[
              { label: 'Département', cell: ({ code, name }) => (code ? `${name} (${code})` : name) },
              {
                label: 'Contributions',
                wide: view !== 'contributions',
                cell: ({ name, contributions }) => (
                  <div className="cc-bar-cell">
                    <ProgressBar quiet value={contributions} max={largest} label={`Contributions, ${name}`} />
                    <span>{formatNumber(contributions)}</span>
                  </div>
                ),
              },
              { label: 'Territoires qui votent', numeric: true, wide: view !== 'votes', cell: ({ voters }) => (voters === null ? 'caché' : formatNumber(voters)) },
              { label: 'Candidatures', numeric: true, wide: view !== 'candidatures', cell: ({ applications }) => formatNumber(applications) },
            ]}
          />
        </>
      ) : (
        <p>Rien n’est encore venu d’aucun département. Les premières contributions paraîtront ici dès leur publication.</p>
      )}
      {hidden ? <p className="cc-quiet">Les comptes du vote restent cachés jusqu’à sa clôture.</p> : null}
      {rows.length > 0 && silent.length > 0 ? (
        <p className="cc-quiet">Rien encore de&nbsp;: {silent.map(({ code, name }) => (code ? `${name} (${code})` : name)).join(', ')}.</p>
      ) : null}
    </section>
  )
}
