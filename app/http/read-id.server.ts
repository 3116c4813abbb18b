import { notFound } from './problems.server'

/** The number of a thing in an address; anything that is not one names nothing. @throws 404 */
export function readId(param: string | undefined): number {
  if (!param || !/^[1-9]\d{0,14}$/.test(param)) throw notFound()
  return Number(param)
}
