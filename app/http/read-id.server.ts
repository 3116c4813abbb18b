import { notFound } from './problems.server'

/** The number of a thing in an address; anything that is not one names nothing. @throws 404 */
export function readId(param: string | undefined): number {
  if (!param || !/^[1-9]\d{0,14}$/.test(param)) throw notFound()
  return Number(param)
}

/** Whether a text has the shape of an id that no counter gives: the database would refuse to read any other. */
export const isUuid = (text: string | undefined): text is string => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')
