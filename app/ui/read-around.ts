import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * Whether what surrounds a page is read again with it. Not around the big screen, which shows none of it: one reading
 * that fails there would put the general error page in the place of its figures.
 */
export const readAround: ShouldRevalidateFunction = ({ nextUrl, defaultShouldRevalidate }) => defaultShouldRevalidate && !nextUrl.pathname.endsWith('/direct')
