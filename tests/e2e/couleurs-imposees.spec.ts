import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'

const VOTE = '/consultations/demo-vote'

/** Where what is current must be told from the rest, and by which part of it. */
const MARKS = [
  { where: 'les phases du bandeau', path: VOTE, marked: '.cc-band__steps > li', current: '[data-state="open"]' },
  { where: 'les phases du bandeau, sur un petit écran', path: VOTE, marked: '.cc-band__steps > li', current: '[data-state="open"]', width: 320 },
  { where: 'les phases du calendrier', path: `${VOTE}/calendrier`, marked: '.cc-timeline > li', current: '[data-state="open"]', part: '::before' },
  { where: 'le menu de la consultation', path: `${VOTE}/propositions`, marked: '.cc-local-row a', current: '[aria-current]' },
  { where: 'le menu du site', path: '/consultations', marked: '.cc-header__row nav a', current: '[aria-current]' },
  { where: 'les vues de la carte', path: '/consultations/2021/carte', marked: '.cc-views a', current: '[aria-current]' },
  { where: 'les onglets des candidatures', path: '/moderation/demo-candidatures/candidatures', marked: '.cc-tabs a', current: '[aria-current]', name: 'Anne Tessier' },
]

for (const { where, path, marked, current, part, width = 1280, name } of MARKS) {
  test(`En couleurs imposées, on voit lequel est le présent : ${where}`, async ({ browser }) => {
    const options = { forcedColors: 'active', viewport: { width, height: 900 } } as const
    const page = name ? await enterAs(browser, name, options) : await aVisitor(browser, options)
    await page.goto(path)
    const edges = await edgesOf(page, marked, current, part)
    expect(edges.present).toHaveLength(1)
    expect(edges.others.length).toBeGreaterThan(0)
    expect(edges.others).not.toContain(edges.present[0])
  })
}

/** The lines drawn around what is current and around the others: what a reader keeps once backgrounds and shades are gone. */
const edgesOf = (page: Page, marked: string, current: string, part?: string) =>
  page.locator(marked).evaluateAll((elements, { current, part }) => {
    const drawn = (element: Element) => {
      const style = getComputedStyle(element, part)
      const lines = ['border-top', 'border-bottom', 'border-left'].map((side) => ['width', 'style', 'color'].map((what) => style.getPropertyValue(`${side}-${what}`)).join(' '))
      return [...lines, part ? style.backgroundColor : ''].join(', ')
    }
    const isPresent = (element: Element) => element.matches(current)
    return { present: elements.filter(isPresent).map(drawn), others: elements.filter((element) => !isPresent(element)).map(drawn) }
  }, { current, part })
