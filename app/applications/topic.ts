/** The topic whose screens show an edition's applications. */
export const applicationsTopic = (slug: string) => `applications:${slug}`
