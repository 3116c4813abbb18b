/** Letters that an address which may be a stranger’s is sent at most within `LETTERS_WINDOW_MS`: nobody’s mailbox can be flooded from here. */
export const LETTERS_LIMIT = 3
export const LETTERS_WINDOW_MS = 15 * 60_000
