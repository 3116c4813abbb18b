import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { readTerritoryRecord } from '~/laureates/tracing/read-territory.server'
import { TerritoryRecordSections } from '~/laureates/tracing/territory-page'
import { territoryAddress } from '~/territories/address'
import { findByReference } from '~/territories/find-by-reference.server'
import { placedName } from '~/territories/placed-name'
import { TERRITORY_KIND_LABELS } from '~/territories/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { FilterForm } from '~/ui/filters'
import { count } from '~/ui/french'
import { Select } from '~/ui/select'

const A_PAGE = 20

/** All that a territory said, supported and asked for, with what became of each. Public; never a person. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const [territory, editions] = await Promise.all([findByReference(context.db, params.reference ?? ''), listEditions(context.db)])
  const edition = editions.find(({ slug }) => slug === search.get('consultation'))
  const after = /^[1-9]\d{0,14}$/.exec(search.get('curseur') ?? '')?.[0]
  const record = await readTerritoryRecord(context.db, territory.id, { editions, edition, after: after ? Number(after) : undefined, limit: A_PAGE })
  const { id: _id, ...shown } = territory
  return { territory: shown, editions: editions.map(({ slug, name }) => ({ slug, name })), chosen: edition?.slug ?? '', record, isFirst: !after }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? placedName(data.territory) : 'Collectivité'} — Co-construire` }]

export default function TerritoryRoute() {
  const { territory, editions, chosen, record, isFirst } = useLoaderData<typeof loader>()
  const { kind, population, closed, successor } = territory
  const address = territoryAddress(territory)
  const { next } = record.contributions
  return (
    <>
      <Breadcrumb items={[{ label: placedName(territory) }]} />
      <p className="cc-over-title">{[TERRITORY_KIND_LABELS[kind], population === null ? null : count(population, 'habitant', 'habitants')].filter(Boolean).join(' · ')}</p>
      <h1>{placedName(territory)}</h1>
      {closed ? <p>Elle n’existe plus{successor ? <>&nbsp;: elle fait partie de <a href={territoryAddress(successor)}>{successor.name}</a></> : null}.</p> : null}
      <p className="fr-text--lead">Ce qui a été dit et demandé en son nom, et ce que c’est devenu.</p>
      <FilterForm action={address} submitLabel="Filtrer">
        <Select name="consultation" label="Consultation" empty="Toutes les consultations" defaultValue={chosen} options={editions.map(({ slug, name }) => ({ value: slug, label: name }))} />
      </FilterForm>
      <TerritoryRecordSections record={record} isFirst={isFirst} next={next ? `${address}?${new URLSearchParams({ ...(chosen && { consultation: chosen }), curseur: String(next) })}` : null} />
      <p><a href={`${address}/donnees.json`}>Ces données, pour un programme (JSON)</a></p>
    </>
  )
}
