import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { findFormer } from '~/proposals/history/find-former.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'
import { formatDay } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.former.title ?? 'Proposition'} — Co-construire` }]

/** Where the address of a proposal leads once it was merged into another, or set aside: what it said, and what it is part of. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id: editionId, slug, name } = await findEdition(context.db, params.slug ?? '')
  const id = readId(params.id)
  const former = await findFormer(context.db, editionId, id)
  if (!former) throw redirect(`/consultations/${slug}/propositions/${id}`)
  return { slug, name, former }
}

export default function FormerProposalPage() {
  const { slug, name, former } = useLoaderData<typeof loader>()
  const { id, number, title, summary, into } = former
  const list = `/consultations/${slug}/propositions`
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Propositions', to: list }, { label: `Proposition n°\u00a0${number}` }]} />
      <p className="cc-over-title">Proposition n°&nbsp;{number}, jusqu’au {formatDay(new Date(former.endedAt))}</p>
      <h1>{title}</h1>
      <Notice kind="info" title={into ? 'Réunie à une autre proposition' : 'Mise à l’écart avant le vote'}>
        {into ? (
          <>
            Ce qu’elle rassemblait est désormais derrière la <a href={`${list}/${into.id}`}>proposition n°&nbsp;{into.number}, {into.title}</a>. Rien n’a été perdu.
          </>
        ) : (
          'Aucune contribution n’était derrière elle. Elle ne sera pas soumise au vote.'
        )}
      </Notice>
      <RichText text={summary} />
      <p>
        <a href={`${list}/${id}/historique`}>Son historique</a> · <a href={list}>Revenir à la liste des propositions</a>
      </p>
    </>
  )
}
