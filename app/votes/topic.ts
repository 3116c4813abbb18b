/** The topic whose screens show an edition's counts. */
export const tallyTopic = (slug: string) => `tally:${slug}`
