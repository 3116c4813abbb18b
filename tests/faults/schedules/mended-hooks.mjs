import { CONNECTION, mend } from '../../../app/mended-postgres.mjs'

/** Mends the library as it is loaded (Node's module hooks). */
export async function load(url, context, next) {
  const loaded = await next(url, context)
  return CONNECTION.test(url) ? { ...loaded, source: mend(String(loaded.source)) } : loaded
}
