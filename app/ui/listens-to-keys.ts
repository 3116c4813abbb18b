/** Whether a key pressed there is a character being written. */
export const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'))

/** Whether the keys of the page are listened to: they can be put off, for a voice or a mistake presses them too. */
export const listensToKeys = () => document.querySelector('.cc-bench__keys[data-listens]') !== null
