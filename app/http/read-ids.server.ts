/** As many as an address may name. */
const MOST = 300

/** The ids that an address lists in a field (`12,34`); null without the field, and only what may be an id. */
export function readIds(request: Request, field: string): number[] | null {
  const said = new URL(request.url).searchParams.get(field)
  if (said === null) return null
  return said.split(',').filter((text) => /^[1-9]\d{0,14}$/.test(text)).slice(0, MOST).map(Number)
}
