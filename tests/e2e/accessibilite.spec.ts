import { type Browser, expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'
import { faultsOfAll } from './faults-of'
import { ADMINISTRATION_PAGES, MODERATION_PAGES, moderationPagesOfOne, OWN_PAGES, PUBLIC_PAGES, publicPagesOfOne } from './pages'

type Reader = { who: string; enter: (browser: Browser) => Promise<Page>; pages: () => Promise<string[]> }
const READERS: Reader[] = [
  { who: 'publique', enter: (browser) => aVisitor(browser), pages: async () => [...PUBLIC_PAGES, ...(await publicPagesOfOne())] },
  { who: 'de dépôt ni de compte', enter: (browser) => enterAs(browser, 'Hélène Vidal'), pages: async () => OWN_PAGES },
  { who: 'd’administration', enter: (browser) => enterAs(browser, 'Karim Fabre'), pages: async () => ADMINISTRATION_PAGES },
  { who: 'de modération', enter: (browser) => enterAs(browser, 'Anne Tessier'), pages: async () => [...MODERATION_PAGES, ...(await moderationPagesOfOne())] },
]

for (const { who, enter, pages } of READERS) {
  test(`Aucune page ${who} n’a de défaut d’accessibilité, dans les deux thèmes, large ou étroite`, async ({ browser }) => {
    test.setTimeout(400_000)
    expect(await faultsOfAll(await enter(browser), await pages())).toEqual([])
  })
}
