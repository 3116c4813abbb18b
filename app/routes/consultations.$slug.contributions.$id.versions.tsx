import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { compareVersions } from '~/contributions/versions/compare-versions'
import { listVersions } from '~/contributions/versions/list-versions.server'
import { VersionsPage } from '~/contributions/versions/versions-page'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { Breadcrumb } from '~/ui/breadcrumb'

/** Every wording of a contribution, and what each changed, for who may read the contribution. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const { id, kind, title } = await findContribution(context.db, edition.id, readId(params.id), viewer?.personId ?? null)
  const versions = await listVersions(context.db, id)
  return {
    edition: { slug: edition.slug, name: edition.name }, id, title,
    versions: versions.map((version, index) => {
      const former = versions[index + 1]
      return { number: version.number, savedAt: version.savedAt, title: version.fields.title ?? '', text: version.fields.text ?? '', changes: former ? compareVersions(kind, former, version) : [] }
    }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Versions de «\u00a0${data?.title ?? ''}\u00a0» — Co-construire` }]

export default function VersionsRoute() {
  const { edition, id, title, versions } = useLoaderData<typeof loader>()
  const address = `/consultations/${edition.slug}/contributions/${id}`
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: address }, { label: 'Versions' })} />
      <h1>Les versions de cette contribution</h1>
      <VersionsPage versions={versions} address={address} />
    </>
  )
}
