// Loaded before the site of one instance: its clock is a day ahead. Whatever is dated by it would show.
const DAY = 86_400_000
const Real = Date
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + DAY)
    else super(...given)
  }
  static now() {
    return Real.now() + DAY
  }
}
