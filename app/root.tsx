import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import logoCss from '@gouvfr/dsfr/dist/component/logo/logo.main.min.css?url'
import './ui/styles/dsfr.css'
import './ui/styles/site.css'
import { leastLeft } from './identity/policy'
import { SessionWatch } from './identity/session-watch'
import { SilenceNote } from './live/silence-note'
import { useSessionHeed } from './live/use-session-heed'
import { placedName } from './territories/placed-name'
import { ErrorPage } from './ui/error-page'
import { errorWords } from './ui/error-words'
import { FlashProvider } from './ui/flash'
import { takeFlash } from './ui/flash.server'
import { useNonce } from './ui/nonce'
import { useOutage } from './ui/outage'
import type { PageHandle } from './ui/page-handle'
import { PrintedFrom } from './ui/printed-from'
import { SiteFooter } from './ui/site-footer'
import { SiteHeader } from './ui/site-header'
import { SkipLinks } from './ui/skip-links'
import { ThemeScript } from './ui/theme-script'
import { useKeepTyped } from './ui/use-keep-typed'
import { useReadOnBack } from './ui/use-read-on-back'

/** Who looks, under which brand, and what they have just done: the only things every page needs. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const [session, viewer, taken] = await Promise.all([context.session(), context.viewer(), takeFlash(context, request)])
  return data({
    brand: context.brand,
    demo: context.demo,
    site: context.publicUrl,
    viewer: viewer && {
      displayName: viewer.displayName,
      territory: viewer.attachment && placedName(viewer.attachment),
      moderator: viewer.roles.includes('moderator'),
      administrator: viewer.roles.includes('administrator'),
      heeds: viewer.roles.length > 0,
    },
    session: session && viewer && { leftMs: leastLeft(session.leftMs), canLast: session.canLast },
    flash: taken?.flash ?? null,
  }, { headers: taken?.headers ?? [] })
}

/** A page that tells what someone has just done is kept by no cache; one that answers who came too fast says when to come again. */
export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => {
  const kept = { 'cache-control': loaderHeaders.get('cache-control'), 'retry-after': errorHeaders?.get('retry-after') }
  return new Headers(Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])))
}

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${errorWords(error).words.title} · Co-construire` : 'Co-construire' },
]

/** The document around every page, its errors included. A route’s `handle` may ask for less of it (`PageHandle`); an error never does. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  const failed = Boolean(useRouteError())
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined)
  const bare = !failed && handles.some((handle) => handle?.bare)
  const wide = !failed && handles.some((handle) => handle?.wide)
  const brand = data?.brand ?? 'neutre'
  const broughtBack = useKeepTyped(failed ? null : (data?.viewer?.displayName ?? null))
  return (
    <html lang="fr" data-brand={brand} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <ThemeScript />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {brand === 'etat' ? <link rel="stylesheet" href={logoCss} /> : null}
        <Links />
      </head>
      <body>
        {bare ? null : <SkipLinks />}
        {bare ? null : <SiteHeader brand={brand} demo={data?.demo ?? false} viewer={data?.viewer ?? null} />}
        {bare || !data ? null : <PrintedFrom site={data.site} />}
        {bare || !data?.session ? null : <SessionWatch session={data.session} listens={!data.viewer?.heeds} broughtBack={broughtBack} />}
        <main id="contenu" tabIndex={-1} className={bare ? 'cc-bare' : wide ? 'cc-main cc-main--wide' : 'cc-main'}>
          {children}
        </main>
        {bare || failed ? null : <SilenceNote />}
        {bare ? null : <SiteFooter />}
        <ScrollRestoration nonce={nonce} />
        {useOutage() ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function Root() {
  const { flash, viewer } = useLoaderData<typeof loader>()
  useReadOnBack()
  useSessionHeed(viewer?.heeds ?? false)
  return (
    <FlashProvider flash={flash}>
      <Outlet />
    </FlashProvider>
  )
}

export function ErrorBoundary() {
  return <ErrorPage {...errorWords(useRouteError(), useOutage())} address={useLocation().pathname} />
}
