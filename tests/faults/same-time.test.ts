import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpBrowser, openBrowser } from '../support/http-browser'
import { type SiteWithProConnect, startSiteWithProConnect } from '../support/proconnect/site'
import { rankGap } from '../support/ranks'

/** Questions of each kind a door is asked. */
const ROUNDS = 30
/** In standard deviations: alike, both kinds pass it once in fifteen thousand; five milliseconds apart, never under it. */
const ALIKE = 4

let pro: SiteWithProConnect
/** Someone signed in, to ask for other addresses. */
let signedIn: HttpBrowser
beforeAll(async () => {
  pro = await startSiteWithProConnect()
  await pro.sql`insert into person (display_name, profile, email)
    select 'Agent', 'agent', format('known-%s-%s@mairie.example', way, n) from generate_series(0, 3) as way, generate_series(1, ${ROUNDS + 3}) as n`
  signedIn = openBrowser(pro.url, { 'x-forwarded-for': '192.0.2.9' })
  await signedIn.post('/connexion/adresse', { email: 'agente@mairie.example' })
  await signedIn.post('/connexion/code', { code: await pro.codeSentTo('agente@mairie.example') })
  await signedIn.post('/connexion/profil', { displayName: 'Anne Porte', profile: 'agent', function: 'Agente' })
  expect(await signedIn.isSignedIn()).toBe(true)
}, 180_000)
afterAll(() => pro.stop())

/** A door, and what one does there; `setUp` is not timed. */
type Step = { path: string; fields: (email: string) => Record<string, string>; setUp?: (browser: HttpBrowser) => Promise<unknown> }
const asks = (path: string): Step => ({ path, fields: (email) => ({ email }) })
const types = (path: string, setUp?: Step['setUp']): Step => ({ path, fields: () => ({ code: '000000' }), setUp })

/** Has ProConnect told of somebody in this browser, who is linked to no account. */
function comesBack({ jar }: HttpBrowser) {
  const token: string = JSON.parse(Buffer.from(decodeURIComponent(jar.get('connexion') ?? ''), 'base64').toString())
  return pro.sql`insert into proconnect_arrival (browser_hash, provider, sub, name, mfa, id_token) values (encode(sha256(${token}), 'hex'), 'idp', ${token}, 'Jeanne', false, 'jeton')`
}

/** What one does with an address, in order: each step is a door whose answers are timed. */
const WAYS: Record<string, Step[]> = {
  'Par courriel': [asks('/connexion/adresse'), types('/connexion/code')],
  'Par ProConnect, sans en être revenu': [asks('/connexion/proconnect/adresse'), types('/connexion/proconnect/code')],
  'Par ProConnect, au retour': [asks('/connexion/proconnect/adresse'), types('/connexion/proconnect/code', comesBack)],
  'En changeant l’adresse de son compte': [asks('/compte/adresse')],
}

/** How long the site takes at each step for one address, in milliseconds. */
async function timed(steps: Step[], email: string, browser: HttpBrowser): Promise<number[]> {
  const times: number[] = []
  for (const { path, fields, setUp } of steps) {
    await setUp?.(browser)
    const since = performance.now()
    const answer = await browser.post(path, fields(email))
    await answer.arrayBuffer()
    times.push(performance.now() - since)
    expect([303, 409, 422], path).toContain(answer.status)
  }
  return times
}

describe('Le temps de réponse ne dit pas si une adresse a un compte', () => {
  test.each(Object.entries(WAYS))('%s', async (way, steps) => {
    const place = Object.keys(WAYS).indexOf(way)
    const browserOf = () => (way.includes('son compte') ? signedIn : openBrowser(pro.url, { 'x-forwarded-for': `192.0.2.${place}` }))
    const times = { known: steps.map(() => [] as number[]), unknown: steps.map(() => [] as number[]) }
    // One of each, in an order that changes: whatever slows the machine slows both.
    for (let round = 1; round <= ROUNDS + 3; round++) {
      for (const kind of round % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const taken = await timed(steps, `${kind}-${place}-${round}@mairie.example`, browserOf())
        // The first ones warm the site up.
        if (round > 3) for (const [step, ms] of taken.entries()) times[kind][step]?.push(ms)
      }
    }
    const gaps = steps.map(({ path }, step) => ({ path, gap: rankGap(times.known[step] ?? [], times.unknown[step] ?? []), known: middle(times.known[step]), unknown: middle(times.unknown[step]) }))
    expect(gaps.filter(({ gap }) => Math.abs(gap) > ALIKE)).toEqual([])
  })

  test('Une différence de cinq millisecondes se verrait, une lenteur commune non', () => {
    const noise = Array.from({ length: ROUNDS }, (_, n) => 10 + ((n * 7919) % 100) / 25 + (n % 8 === 0 ? 40 : 0))
    const shuffled = noise.map((_, n) => (noise[(n * 3) % ROUNDS] ?? 0) + 0.01)
    expect(Math.abs(rankGap(noise, shuffled))).toBeLessThan(ALIKE)
    expect(Math.abs(rankGap(noise, noise.map((ms) => ms + 5)))).toBeGreaterThan(ALIKE)
  })
})

const middle = (values: number[] = []) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
