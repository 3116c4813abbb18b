/** Draws that are the same on every machine: the archive reads the same wherever it is loaded. */
export type Random = ReturnType<typeof seededRandom>

/** @param seed any text; two seeds draw independently */
export function seededRandom(seed: string) {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)

  /** In [0, 1): mulberry32. */
  function unit(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from `low` to `high`, both included. */
  const between = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1))

  return {
    unit,
    between,
    pick<Item>(items: readonly Item[]): Item {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    shuffle<Item>(items: readonly Item[]): Item[] {
      const order = items.map((item) => ({ item, rank: unit() }))
      return order.sort((one, other) => one.rank - other.rank).map(({ item }) => item)
    },
    /** An instant between two, by day when there is a day between them. */
    instant(from: Date, to: Date): Date {
      for (let tries = 0; tries < 60; tries++) {
        const at = new Date(from.getTime() + unit() * (to.getTime() - from.getTime()))
        at.setUTCMilliseconds(0)
        const isDay = at.getUTCHours() >= 6 && at.getUTCHours() < 20
        if (isDay && at >= from && at < to) return at
      }
      return new Date(from.getTime() + Math.floor(unit() * (to.getTime() - from.getTime())))
    },
    /** Looks like any other random number, but drawn here. */
    uuid(): string {
      const hex = Array.from({ length: 32 }, () => between(0, 15).toString(16))
      hex[12] = '4'
      hex[16] = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16)
      return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}
