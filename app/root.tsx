import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import logoCss from '@gouvfr/dsfr/dist/component/logo/logo.main.min.css?url'
import './ui/styles/dsfr.css'
import './ui/styles/site.css'
import { ErrorPage } from './ui/error-page'
import { errorWords } from './ui/error-words'
import { useNonce } from './ui/nonce'
import { useOutage } from './ui/outage'
import type { PageHandle } from './ui/page-handle'
import { SiteFooter } from './ui/site-footer'
import { SiteHeader } from './ui/site-header'
import { SkipLinks } from './ui/skip-links'
import { ThemeScript } from './ui/theme-script'

/** Who looks and under which brand: the only thing every page needs. */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  return {
    brand: context.brand,
    demo: context.demo,
    viewer: viewer && {
      displayName: viewer.displayName,
      territory: viewer.attachment?.name ?? null,
      moderator: viewer.roles.includes('moderator'),
    },
  }
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
        <main id="contenu" tabIndex={-1} className={bare ? 'cc-bare' : wide ? 'cc-main cc-main--wide' : 'cc-main'}>
          {children}
        </main>
        {bare ? null : <SiteFooter />}
        <ScrollRestoration nonce={nonce} />
        {useOutage() ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage {...errorWords(useRouteError(), useOutage())} address={useLocation().pathname} />
}
