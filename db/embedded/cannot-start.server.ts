/** A reason not to start that the operator can act on: its message is one French sentence, then details if any. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
