import { register } from 'node:module'

// The harness asks the same database that it breaks, by the same library as the site: mended alike, or it would fall with
// it. Imported before whatever imports the library.
register(new URL('mended-hooks.mjs', import.meta.url))
