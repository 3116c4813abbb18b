/** Which texts have something, and how much of it: grown one by one, read in one pass. */
export type Postings = { texts: Uint32Array; weights: Uint8Array; length: number }

/** What a weight of 1 is in a byte. */
export const WHOLE = 255

export const makePostings = (): Postings => ({ texts: new Uint32Array(4), weights: new Uint8Array(4), length: 0 })

/** Adds a text at the end, with a weight from 0 to 1. */
export function addPosting(postings: Postings, text: number, weight: number): void {
  if (postings.length === postings.texts.length) {
    postings.texts = grown(postings.texts, new Uint32Array(postings.length * 2))
    postings.weights = grown(postings.weights, new Uint8Array(postings.length * 2))
  }
  postings.texts[postings.length] = text
  postings.weights[postings.length] = Math.max(1, Math.round(weight * WHOLE))
  postings.length++
}

function grown<Numbers extends Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
