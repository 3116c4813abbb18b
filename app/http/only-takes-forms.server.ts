import { redirect } from '@remix-run/node'

/**
 * The loader of an address that only takes forms: a link to it leads to `page`. After an action that refuses, the page with
 * the refusal is read with the headers of the form, and is shown.
 */
export function onlyTakesForms(request: Request, page: string): null {
  if (!request.headers.has('content-type')) throw redirect(page)
  return null
}
