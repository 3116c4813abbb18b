/**
 * The part of a file that a `Range` asks for, first and last bytes included; null when it asks for all of it, in several
 * parts or in words we do not read (all of it is then a right answer); `none` when there is no such part.
 */
export function partOf(range: string | null, size: number): { start: number; end: number } | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end ? 'none' : { start, end }
}
