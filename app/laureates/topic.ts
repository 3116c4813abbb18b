/** The topic whose screens show an edition's laureates and projects. */
export const laureatesTopic = (slug: string) => `laureates:${slug}`
