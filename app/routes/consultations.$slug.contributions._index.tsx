import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContributionCard } from '~/contributions/contribution-card'
import { ContributionSearch } from '~/contributions/contribution-filters'
import { countWords } from '~/contributions/count-words'
import { listAddress, readFilters } from '~/contributions/filters'
import { listContributions } from '~/contributions/list-contributions.server'
import { NoContribution } from '~/contributions/no-contribution'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Cards } from '~/ui/cards'
import { Pages } from '~/ui/pages'

/** So many cards a page; and two lines of each text, at most. */
const PAGE = { limit: 24, excerpt: 320 }

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const themes = await listThemes(context.db, edition.id)
  const { filters, cursor } = readFilters(new URL(request.url).searchParams, themes)
  const page = await listContributions(context.db, edition.id, filters, { ...PAGE, cursor, counts: context.publishedCounts })
  const { slug, name, calendar, at } = edition
  return { edition: { slug, name, calendar, at }, themes, filters, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Contributions, ${data?.edition.name ?? ''} — Co-construire` }]

export default function ContributionsPage() {
  const { edition, themes, filters, page } = useLoaderData<typeof loader>()
  const { slug } = edition
  const { items, start, total, previous, next } = page
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: edition.name, to: `/consultations/${slug}` }, { label: 'Contributions' }]} />
      <h1>Besoins et solutions</h1>
      <ContributionSearch slug={slug} filters={filters} themes={themes} />
      <p className="cc-count" role="status">{countWords(filters.kind, total, page.all, page.more)}</p>
      {items.length > 0 ? (
        <div className="cc-contributions">
          <Cards wide>{items.map((item) => <ContributionCard key={item.id} contribution={item} slug={slug} />)}</Cards>
        </div>
      ) : (
        <NoContribution edition={edition} filtered={total < page.all} />
      )}
      {start > 0 || next ? (
        <Pages
          label="Pages des contributions"
          words={`De ${start + 1} à ${start + items.length} sur ${page.more ? 'plus de\u00a0' : ''}${total}`}
          previous={start > 0 ? listAddress(slug, filters, previous) : null}
          next={next ? listAddress(slug, filters, next) : null}
        />
      ) : null}
    </>
  )
}
