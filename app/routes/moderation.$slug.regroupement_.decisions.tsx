import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFilters } from '~/contributions/filters'
import { VerdictLine } from '~/contributions/verdict-words'
import { originWords } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { listDecided } from '~/proposals/list-decided.server'
import { StatusLine } from '~/proposals/status-line'
import { VERDICT_WORDS, VERDICTS, verdictOfAddress } from '~/proposals/verdict-words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Pages } from '~/ui/pages'
import { formatInstant } from '~/ui/paris-time'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Décisions, ${data?.name ?? ''} — Co-construire` }]

/** What has been decided of the contributions, the latest first: where to find a decision to undo. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const search = new URL(request.url).searchParams
  const kind = verdictOfAddress(search.get('decision'))
  const [page, counts] = await Promise.all([
    listDecided(context.db, edition.id, { kind, cursor: readFilters(search, []).cursor, limit: 30 }),
    countVerdicts(context.db, edition.id),
  ])
  return { slug: edition.slug, name: edition.name, kind, page, counts }
}

export default function Decisions() {
  const { slug, name, kind, page, counts } = useLoaderData<typeof loader>()
  const here = `${bench(slug)}/decisions`
  const at = (cursor: number | null) => `${here}?${new URLSearchParams({ ...(kind && { decision: VERDICT_WORDS[kind].address }), ...(cursor && { curseur: String(cursor) }) })}`
  const title = kind ? `Contributions ${VERDICT_WORDS[kind].many}` : 'Contributions décidées'
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: name, to: `/moderation/${slug}` }, { label: 'Regroupement', to: bench(slug) }, { label: title }]} />
      <h1 className="fr-h3">{title}</h1>
      <p>
        <a href={`${bench(slug)}/contestations`}>Contestations</a> · <a href={`${bench(slug)}/motifs`}>Motifs gardés</a>
      </p>
      <p className="cc-choices">
        <a href={here} aria-current={kind ? undefined : 'true'}>
          Toutes
        </a>
        {VERDICTS.map((one) => (
          <a key={one} href={`${here}?decision=${VERDICT_WORDS[one].address}`} aria-current={kind === one ? 'true' : undefined}>
            {VERDICT_WORDS[one].plural}
          </a>
        ))}
      </p>
      {page.items.length === 0 ? (
        <EmptyState title="Aucune décision" action={<a href={bench(slug)}>Aller au regroupement</a>}>
          Les décisions apparaissent ici dès qu’elles sont prises, les dernières en premier, avec le moyen de les annuler.
        </EmptyState>
      ) : (
        <DataTable
          caption={`${page.start + 1} à ${page.start + page.items.length} sur ${page.total}`}
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Contribution', cell: ({ id, title: of }) => <a href={`${bench(slug)}/contributions/${id}`}>{of}</a> },
            { label: 'D’où elle vient', cell: ({ territory, organisation }) => originWords(territory, organisation) },
            { label: 'Décision', cell: ({ verdict }) => <div><VerdictLine verdict={verdict} slug={slug} />{'reason' in verdict ? <p className="cc-row__about">{verdict.reason}</p> : null}</div> },
            { label: 'Par', cell: ({ decidedBy, verdict }) => `${decidedBy ?? 'À l’ouverture du vote'}, le ${formatInstant(new Date(verdict.decidedAt))}` },
          ]}
        />
      )}
      {page.start > 0 || page.next ? (
        <Pages label="Pages des décisions" words={`De ${page.start + 1} à ${page.start + page.items.length} sur ${page.total}`} previous={page.start > 0 ? at(page.previous) : null} next={page.next ? at(page.next) : null} />
      ) : null}
      <StatusLine slug={slug} counts={counts} />
    </>
  )
}
