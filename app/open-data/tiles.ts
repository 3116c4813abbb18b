/**
 * Where each département stands on a map of equal tiles: a small one counts as much to the eye as a large one, as in
 * the vote. Each row from west to east; `.` is the sea or a neighbour. Overseas, which no such map can place, follows.
 */
const ROWS = [
  '. . . . . . . 62 59 . . .',
  '. . . . . . 76 80 02 08 . .',
  '. . . 50 14 27 95 60 51 55 57 67',
  '29 22 35 53 61 78 92 93 77 10 54 68',
  '. 56 44 49 72 28 75 94 89 52 88 90',
  '. . 85 79 37 41 91 45 58 21 70 25',
  '. . 17 16 86 36 18 03 71 39 . .',
  '. . 33 24 87 23 63 42 69 01 74 .',
  '. . 40 47 19 15 43 07 38 73 . .',
  '. . 64 32 46 12 48 26 05 . . .',
  '. . . 65 82 81 30 84 04 06 . .',
  '. . . . 31 11 34 13 83 . . 2B',
  '. . . . 09 66 . . . . . 2A',
]

/** The place of each code: column and row of its tile. */
export const TILES: ReadonlyMap<string, { x: number; y: number }> = new Map(
  ROWS.flatMap((row, y) => row.split(' ').flatMap((code, x) => (code === '.' ? [] : [[code, { x, y }] as const]))),
)

export const TILE_ROWS = ROWS.length
export const TILE_COLUMNS = 12

/** From 0 (nothing) to 4: the shade of a tile, against the largest value on the map. */
export const shadeOf = (value: number, largest: number) => (value <= 0 ? 0 : Math.min(4, Math.ceil((4 * value) / Math.max(1, largest))))
