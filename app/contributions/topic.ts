/** The topic whose screens show an edition's contributions. */
export const contributionsTopic = (slug: string) => `contributions:${slug}`
