/** How many ranks are revealed, kept in the address so that a browser started again goes on from there. */
const SHAPE = /^#devoile-(\d{1,3})$/

/** What the address's fragment says, within what there is to reveal; 0 for any other fragment. */
export const readRevealed = (fragment: string, ranks: number): number => Math.min(ranks, Number(SHAPE.exec(fragment)?.[1] ?? 0))

export const fragmentOf = (revealed: number): string => `#devoile-${revealed}`

/** Where a key leads: space and the right arrow reveal one more, the left arrow covers the last one again; null for any other. */
export function revealedAfterKey(key: string, revealed: number, ranks: number): number | null {
  if (key === ' ' || key === 'ArrowRight' || key === 'PageDown') return Math.min(ranks, revealed + 1)
  if (key === 'ArrowLeft' || key === 'PageUp') return Math.max(0, revealed - 1)
  return null
}
