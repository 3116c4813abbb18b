import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { VerdictLine } from '~/contributions/verdict-words'
import { findEdition } from '~/editions/edition.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { listContests } from '~/proposals/contests/list-contests.server'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { Told } from '~/ui/flash'
import { formatInstant } from '~/ui/paris-time'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Contestations, ${data?.name ?? ''} — Co-construire` }]

/** The decisions that authors contest: those without an answer first. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  return { slug: edition.slug, name: edition.name, contests: await listContests(context.db, edition.id) }
}

export default function Contests() {
  const { slug, name, contests } = useLoaderData<typeof loader>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: 'Contestations' }]} />
      <h1 className="fr-h3">Décisions contestées</h1>
      <Told />
      {contests.length === 0 ? (
        <EmptyState title="Aucune contestation" action={<a href={bench(slug)}>Aller au regroupement</a>}>
          Un auteur peut contester une fois ce qui est décidé de sa contribution, jusqu’à l’ouverture du vote.
        </EmptyState>
      ) : (
        <ul className="cc-rows">
          {contests.map(({ id, title, text, contestedAt, answered, verdict }) => (
            <li key={id} className="cc-gathered">
              <div>
                <p className="cc-row__title">
                  <a href={`${bench(slug)}/contestations/${id}`}>{title}</a>
                </p>
                <div>
                  <Badge tone={answered ? 'neutral' : 'accent'}>{answered ? (answered === 'confirmed' ? 'Confirmée' : 'Reprise') : 'À répondre'}</Badge>{' '}
                  {verdict ? <VerdictLine verdict={verdict} slug={slug} /> : null}
                </div>
                <p className="cc-row__about">Contestée le {formatInstant(new Date(contestedAt))}&nbsp;: {text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
