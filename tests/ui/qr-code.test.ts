import { expect, test } from 'vitest'
import { drawQrCode } from '~/ui/qr-code.server'

/** Whether the square at (x, y) is dark. */
const darkIn = (path: string) => (x: number, y: number) => path.includes(`M${x} ${y}h`)

test('un code a ses trois repères, sa marge de quatre, et tient dans son carré', () => {
  const { size, path } = drawQrCode('https://site.example/v/2026')
  const dark = darkIn(path)
  const corners = [[4, 4], [size - 11, 4], [4, size - 11]] as const
  for (const [left, top] of corners) {
    const ring = Array.from({ length: 7 }, (_, step) => [dark(left + step, top), dark(left + step, top + 6), dark(left, top + step), dark(left + 6, top + step), dark(left + 3, top + 3)])
    expect(ring.flat()).not.toContain(false)
    expect([dark(left + 1, top + 1), dark(left + 5, top + 5)]).toEqual([false, false])
  }
  const places = [...path.matchAll(/M(\d+) (\d+)h/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect(Math.min(...places)).toBe(4)
  expect(Math.max(...places)).toBe(size - 5)
})
