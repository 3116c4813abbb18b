import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { stopForm } from '~/follows/forms'
import { listFollowed } from '~/follows/list-followed.server'
import { stopFollowing } from '~/follows/set-follow.server'
import { whoStops } from '~/follows/stop-tokens.server'
import { readForm } from '~/http/read-form.server'
import { ActionButton } from '~/ui/action-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Ne plus recevoir de courriels de suivi — Co-construire' }]

/** The address of the page is a key: no copy of it is kept, nor given to where its links lead. */
export const headers = () => ({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })

/** Mail scanners open links: to look stops nothing. A link that no letter carried has nothing to stop. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const who = whoStops(context.ledgerKeys, request)
  return { query: who?.query ?? '', followed: who ? await listFollowed(context.db, who.personId) : [] }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const who = whoStops(context.ledgerKeys, request)
  const form = await readForm(request, stopForm)
  if (who && form.ok) await context.perform((work) => stopFollowing(work, who.personId, form.value.contribution ?? null))
  return redirect(`/suivis/arreter${who?.query ?? ''}`, 303)
}

export default function StopFollowing() {
  const { query, followed } = useLoaderData<typeof loader>()
  const address = `/suivis/arreter${query}`
  return (
    <>
      <Breadcrumb items={[{ label: 'Ne plus recevoir de courriels de suivi' }]} />
      <h1>Ne plus recevoir de courriels de suivi</h1>
      {followed.length === 0 ? (
        <Notice kind="success" title="Rien ne sera plus envoyé">Aucune contribution n’est suivie pour ce lien.</Notice>
      ) : (
        <>
          <form method="post" action={address}><ActionButton>Ne plus rien recevoir</ActionButton></form>
          <h2>Ou contribution par contribution</h2>
          <ul className="cc-followed">
            {followed.map(({ contributionId, title }) => (
              <li key={contributionId}>
                <form method="post" action={address}>
                  <input type="hidden" name="contribution" value={contributionId} />
                  <p>{title}</p>
                  <ActionButton variant="tertiary" size="sm">Ne plus suivre<span className="fr-sr-only">{`\u00a0: ${title}`}</span></ActionButton>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="cc-after"><a href="/compte/suivis">Choisir un autre rythme, dans mon compte</a></p>
    </>
  )
}
