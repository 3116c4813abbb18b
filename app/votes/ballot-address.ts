/** What the address of the ballot asks for; anything it cannot mean is read as not asked. */
export type BallotAsked = { words: string; themeId: number | null; byCount: boolean; page: number }

export function readBallotAddress({ searchParams }: URL): BallotAsked {
  const theme = searchParams.get('theme') ?? ''
  const page = searchParams.get('page') ?? ''
  return {
    words: (searchParams.get('q') ?? '').replace(/[^\p{L}\p{M}\p{N}'’.-]+/gu, ' ').trim().slice(0, 200),
    themeId: /^[1-9]\d{0,14}$/.test(theme) ? Number(theme) : null,
    byCount: searchParams.get('tri') === 'voix',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** The address that asks for this, and for nothing else. */
export function ballotAddress(slug: string, { words, themeId, byCount, page }: BallotAsked): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(themeId !== null && { theme: String(themeId) }),
    ...(byCount && { tri: 'voix' }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return `/consultations/${slug}/propositions${query && `?${query}`}`
}
