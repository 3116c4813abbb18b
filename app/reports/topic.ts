/** The topic whose screens show what is reported in an edition: those of its moderators. */
export const reportsTopic = (slug: string) => `reports:${slug}`
