import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound } from '~/http/problems.server'
import { listLetters } from '~/mail/list-letters.server'
import { mailboxAddress, readMailboxAddress } from '~/mail/mailbox-address'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { FilterForm } from '~/ui/filters'
import { Pages } from '~/ui/pages'
import { formatInstant } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'

export const meta: MetaFunction = () => [{ title: 'Courrier de la démonstration — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Letters hold sign-in codes: outside a demonstration this page does not exist. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (!context.demo) throw notFound()
  const page = readMailboxAddress(new URL(request.url))
  return { ...page, site: context.publicUrl, ...(await listLetters(context.db, page)) }
}

export default function DemoMailbox() {
  const { recipient, before, letters, next, site } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Courrier de la démonstration' }]} />
      <h1>Courrier de la démonstration</h1>
      <p>
        Dans cette démonstration, aucun courriel ne part. Ceux que le site aurait envoyés sont ici, le plus récent
        d’abord, et chacun peut les lire&nbsp;: codes de connexion, avis aux auteurs, annonces.
      </p>
      <FilterForm action="/demo/courrier" search={{ name: 'destinataire', label: 'Adresse du destinataire', defaultValue: recipient }} clearTo={recipient ? '/demo/courrier' : undefined} />
      {letters.length === 0 ? (
        <EmptyState title={recipient ? 'Aucun courriel à cette adresse' : 'Aucun courriel pour l’instant'}>
          {recipient
            ? 'Vérifiez l’adresse, ou effacez la recherche pour voir tous les courriels.'
            : 'Le premier arrivera ici dès que le site aura quelque chose à dire à quelqu’un\u00a0: par exemple un code de connexion.'}
        </EmptyState>
      ) : (
        letters.map((letter) => (
          <article className="cc-letter" key={letter.id} aria-labelledby={`courriel-${letter.id}`}>
            <h2 className="cc-letter__subject" id={`courriel-${letter.id}`}>{letter.subject}</h2>
            <p className="cc-letter__where">À {letter.recipient}, le {formatInstant(letter.writtenAt)}</p>
            <RichText text={letter.body} site={site} />
          </article>
        ))
      )}
      {before || next ? (
        <Pages
          words={before ? 'Courriels plus anciens' : 'Derniers courriels'}
          label="Pages du courrier"
          previous={before ? mailboxAddress({ recipient, before: null }) : null}
          next={next ? mailboxAddress({ recipient, before: next }) : null}
        />
      ) : null}
    </>
  )
}
