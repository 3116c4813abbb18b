/** The topic whose screens show an edition: its calendar, its figures. */
export const editionTopic = (slug: string) => `edition:${slug}`
