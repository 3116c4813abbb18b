import { register } from 'node:module'

// The harness asks the very database that it breaks, by the same library as the site: mended alike, or it would fall with
// it. Imported before whatever imports the library.
register(new URL('../../../app/mended-postgres.mjs', import.meta.url))
