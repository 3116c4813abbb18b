import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { readPatiently } from './live/read-patiently'

// The one place where Remix lets its readings be heard: it asks them by the browser's `fetch`.
window.fetch = readPatiently(window.fetch.bind(window))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
