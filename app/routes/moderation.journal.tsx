import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEditions } from '~/editions/edition.server'
import { listJournal } from '~/journal/list-journal.server'
import { noteAccess } from '~/journal/note-access.server'
import { JournalLines } from '~/moderation/journal-lines'
import { requireJournalReader } from '~/moderation/require-journal-reader.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { FilterForm } from '~/ui/filters'
import { Pages } from '~/ui/pages'
import { Select } from '~/ui/select'

export const meta: MetaFunction = () => [{ title: 'Journal des décisions — Co-construire' }]

const PAGE = 40
const readCursor = (typed: string | null) => (typed && /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : undefined)

/** The acts of those who have power, the latest first; nobody can change nor remove one. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId: actorId, roles } = await requireJournalReader(context, request)
  const search = new URL(request.url).searchParams
  const editions = (await listEditions(context.db)).map(({ slug, name }) => ({ slug, name }))
  const slug = editions.find((edition) => edition.slug === search.get('consultation'))?.slug
  const { people, ...page } = await listJournal(context.db, { slug, before: readCursor(search.get('avant')), after: readCursor(search.get('apres')), from: readCursor(search.get('ligne')), limit: PAGE })
  await noteAccess(context.perform, { actorId, page: 'journal', people })
  return { editions, slug, page, moderates: roles.includes('moderator'), administers: roles.includes('administrator') }
}

export default function Journal() {
  const { editions, slug, page, moderates, administers } = useLoaderData<typeof loader>()
  const at = (cursor: Record<string, number>) => {
    const fields = Object.entries({ ...(slug && { consultation: slug }), ...cursor }).map(([name, value]) => [name, String(value)])
    return `/moderation/journal?${new URLSearchParams(fields)}`
  }
  return (
    <>
      <Breadcrumb items={[moderates ? { label: 'Modération', to: '/moderation' } : { label: 'Mon compte', to: '/compte' }, { label: 'Journal' }]} />
      <h1>Journal des décisions</h1>
      <p>Chaque acte d’une personne qui a un pouvoir laisse une ligne ici. Personne ne peut la changer ni la retirer.</p>
      {administers ? <p><a href="/moderation/journal/acces">Voir qui a vu des noms et des adresses</a></p> : null}
      <FilterForm action="/moderation/journal" submitLabel="Filtrer">
        <Select name="consultation" label="Consultation" empty="Toutes" defaultValue={slug ?? ''} options={editions.map((edition) => ({ value: edition.slug, label: edition.name }))} />
      </FilterForm>
      {page.lines.length > 0 ? (
        <JournalLines lines={page.lines} />
      ) : (
        <EmptyState title="Aucune ligne">Regroupements, dates déplacées, candidatures examinées, lauréats, rôles&nbsp;: chaque décision s’inscrira ici au moment où elle est prise.</EmptyState>
      )}
      {page.newer || page.older ? (
        <Pages label="Pages du journal" words="Les plus récentes d’abord" previous={page.newer ? at({ apres: page.newer }) : null} next={page.older ? at({ avant: page.older }) : null} />
      ) : null}
    </>
  )
}
