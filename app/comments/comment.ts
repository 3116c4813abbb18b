/** Comments and answers on one page, in the order of reading: a page stays light under a thousand of them. */
export const COMMENTS_A_PAGE = 50

/** Where a page of the comments of a contribution is; with `id`, one of them. @param page from 1 */
export const commentsAddress = (slug: string, contributionId: number, page: number, id?: number): string =>
  `/consultations/${slug}/contributions/${contributionId}${page > 1 ? `?page=${page}` : ''}#${id ? `commentaire-${id}` : 'commentaires'}`
