import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser } from '../../support/proconnect/browser'
import type { ToldPerson } from '../../support/proconnect/people'
import { MULTI_FACTOR, sayWhoIAm } from '../../support/proconnect/round-trip'
import { type SiteWithProConnect, startSiteWithProConnect } from '../../support/proconnect/site'

const SAINT_FLOUR = '21150187900012'
const AURILLAC = '21150014500019'

let pro: SiteWithProConnect
beforeAll(async () => {
  pro = await startSiteWithProConnect()
}, 180_000)
afterAll(() => pro.stop())

let drawn = 0
/** Someone nobody has met yet. */
const someone = (told: Partial<ToldPerson> = {}): ToldPerson & { email: string } => {
  drawn += 1
  return { sub: `sub-${drawn}`, idp_id: 'idp-mairies', email: `agent-${drawn}@mairie.example`, given_name: 'Jeanne', usual_name: 'Besse', siret: SAINT_FLOUR, ...told } as ToldPerson & { email: string }
}
const at = (path: string) => pro.url + path
const titleOf = ({ text }: { text: string }) => /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1]?.replace(/<[^>]+>/g, '')
const button = (text: string, label: RegExp) => [...text.matchAll(/<button[^>]*value="([^"]*)"[^>]*>(.*?)<\/button>/gs)].find(([, , words = '']) => label.test(words.replace(/<[^>]+>/g, '')))?.[1]

describe('La première connexion', () => {
  test('ouvre un compte au nom donné, demande si l’on agit pour le SIRET indiqué, et un oui le prouve', async () => {
    const jeanne = someone()
    const first = await pro.signIn(jeanne, { query: '?retour=/consultations' })
    expect(first.page.url).toBe(at('/connexion/profil?par=proconnect'))
    expect(first.page.text).toContain('value="Jeanne Besse"')
    expect(first.page.text).toContain(jeanne.email)
    const asked = await first.browser.go(first.page.url, { form: { displayName: 'Jeanne Besse', profile: 'agent', function: 'Secrétaire', email: 'autre@mairie.example', personId: crypto.randomUUID() } })
    expect(asked.url).toBe(at('/connexion/proconnect/collectivite?retour=%2Fconsultations'))
    expect(asked.text).toContain('211\u00a0501\u00a0879\u00a000012')
    expect(asked.text.replace(/<!-- -->/g, '')).toMatch(/Saint-Flour[\s\S]*Commune, Cantal \(15\)[\s\S]*Est-ce pour elle que vous agissez[\s\S]*Oui, j’agis pour Saint-Flour \(15\)/)
    expect(await pro.attachmentsOf(jeanne.email)).toEqual([])
    const told = await first.browser.go(asked.url, { form: { territory: button(asked.text, /^Oui, j’agis pour Saint-Flour/) ?? '' } })
    expect(told.url).toBe(asked.url)
    expect(titleOf(told)).toBe('Votre rattachement à Saint-Flour (15) est prouvé')
    expect(told.text).toContain('href="/consultations"')
    expect(await pro.attachmentsOf(jeanne.email)).toMatchObject([{ name: 'Saint-Flour', level: 'proven' }])
    const [kept] = await pro.sql`select proof, siret from attachment join person on person.id = person_id where email = ${jeanne.email}`
    expect(kept).toEqual({ proof: 'siret', siret: SAINT_FLOUR })
    expect((await first.browser.go(at('/compte'))).text).toContain('title="Jeanne Besse, Saint-Flour (15)"')
    expect((await first.browser.go(at('/compte'))).text).toContain('par le SIRET que ProConnect a indiqué et que vous avez confirmé')
  })

  test('laisse la même marque du réseau que par courriel, et pas l’adresse', async () => {
    const [agent, email] = [someone(), 'reseau@courriel.example']
    await pro.register(agent, { from: '192.0.2.7' })
    await pro.registerByEmail(email, aBrowser({ 'x-forwarded-for': '192.0.2.8' }))
    const kept = await pro.sql<{ network: string }[]>`select network from person where email in (${agent.email}, ${email})`
    expect(kept).toEqual([{ network: expect.stringMatching(/^[0-9a-f]{32}$/) }, { network: kept[0]?.network }])
  })

  test('n’est plus la première ensuite : on va où l’on allait, dans le même compte', async () => {
    const agent = someone()
    const { browser, page } = await pro.register(agent)
    await browser.go(page.url, { form: { territory: button(page.text, /^Oui/) ?? '' } })
    const again = await pro.signIn(agent, { query: '?retour=/aide' })
    expect(again.page.url).toBe(at('/aide'))
    expect(await pro.nameIn(again.browser)).toBe('Jeanne Besse')
    expect(await pro.identitiesOf(agent.email)).toMatchObject([{ provider: 'idp-mairies', sub: agent.sub }])
  })

  test('sans fournisseur nommé, c’est ProConnect lui-même qui répond de la personne', async () => {
    const agent = someone({ idp_id: undefined })
    await pro.register(agent)
    expect(await pro.identitiesOf(agent.email)).toMatchObject([{ provider: pro.standIn.issuer, sub: agent.sub }])
  })

  test('ne prend pas une adresse pour une autre personne : le même sub d’un autre fournisseur est quelqu’un d’autre', async () => {
    const agent = someone()
    await pro.register(agent)
    const namesake = someone({ sub: agent.sub, idp_id: 'un-autre-idp' })
    pro.standIn.told.people.splice(pro.standIn.told.people.indexOf(agent), 1)
    const { page } = await pro.signIn(namesake)
    expect(page.url).toBe(at('/connexion/profil?par=proconnect'))
  })
})

describe('Un SIRET', () => {
  test('par défaut d’un fournisseur n’est pas prouvé par un non, qui n’est demandé qu’une fois', async () => {
    const agent = someone()
    const { browser, page } = await pro.register(agent)
    const declined = await browser.go(page.url, { form: { territory: button(page.text, /^Non/) ?? '' } })
    expect(declined.url).toBe(at('/compte/territoire'))
    expect(await pro.attachmentsOf(agent.email)).toEqual([])
    expect((await pro.signIn(agent)).page.url).toBe(at('/compte'))
    expect((await pro.signIn(Object.assign(agent, { siret: AURILLAC }))).page.url).toBe(at('/connexion/proconnect/collectivite'))
  })

  test.each([
    [undefined, undefined, 'n’indique aucun SIRET'],
    ['2115018790001', undefined, 'n’a pas quatorze chiffres'],
    ['211501879000123', undefined, 'n’a pas quatorze chiffres'],
    ['2115018790001X', undefined, 'n’a pas quatorze chiffres'],
    ['21150187900013', undefined, 'sa clé de contrôle'],
    ['55203253400646', undefined, 'aucune commune'],
    ['55203253400018', undefined, 'aucune commune'],
    [SAINT_FLOUR, 'F', 'établissement fermé'],
  ])('%s (état %s) ne prouve rien, et c’est expliqué avec une issue', async (siret, etat_administratif, words) => {
    const agent = someone({ siret, etat_administratif })
    const { browser, page } = await pro.register(agent, { query: '?retour=/aide' })
    expect(page.url).toBe(at('/connexion/proconnect/collectivite?retour=%2Faide'))
    expect(page.text).toContain(words)
    expect(page.text).toContain('href="/compte/territoire?retour=%2Faide"')
    const [saintFlour] = await pro.sql`select id from territory where code = '15187' and kind = 'commune'`
    const forced = await browser.go(page.url, { form: { territory: String(saintFlour?.id) } })
    expect(forced.status).toBe(409)
    expect(await pro.attachmentsOf(agent.email)).toEqual([])
  })

  test('ne se confirme pas pour un territoire qu’il ne dit pas, ni dans la session d’un autre', async () => {
    const agent = someone()
    const { browser, page } = await pro.register(agent)
    const [aurillac] = await pro.sql`select id from territory where code = '15014' and kind = 'commune'`
    expect((await browser.go(page.url, { form: { territory: String(aurillac?.id) } })).status).toBe(409)
    expect((await browser.go(page.url, { form: { territory: 'moi' } })).status).toBe(422)
    const byEmail = await pro.registerByEmail('sans-proconnect@mairie.example')
    const unasked = await byEmail.go(page.url, { form: { territory: button(page.text, /^Oui/) ?? '' } })
    expect(unasked.url).toContain(`${pro.standIn.issuer}/choix/`)
    expect([...(await pro.attachmentsOf(agent.email)), ...(await pro.attachmentsOf('sans-proconnect@mairie.example'))]).toEqual([])
  })

  test('d’une autre collectivité s’ajoute à celle déjà prouvée\u00a0; on agit pour la même tant qu’on n’en choisit pas une autre', async () => {
    const agent = someone()
    const first = await pro.register(agent)
    await first.browser.go(first.page.url, { form: { territory: button(first.page.text, /^Oui/) ?? '' } })
    const { browser, page } = await pro.signIn(Object.assign(agent, { siret: AURILLAC }), { query: '?retour=/aide' })
    expect(page.url).toBe(at('/connexion/proconnect/collectivite?retour=%2Faide'))
    expect(page.text.replace(/<[^>]+>/g, '')).toContain('vous agirez toujours pour Saint-Flour')
    const answer = { form: { territory: button(page.text, /^Oui, j’agis pour Aurillac/) ?? '' } }
    const told = await browser.go(page.url, answer)
    expect(titleOf(told)).toBe('Votre rattachement à Aurillac (15) est prouvé')
    expect(told.text.replace(/<[^>]+>/g, '')).toContain('Vous agissez toujours pour Saint-Flour')
    // Sent twice, it is proven once.
    expect((await browser.go(page.url, answer)).status).toBe(200)
    expect(await pro.attachmentsOf(agent.email)).toMatchObject([{ name: 'Saint-Flour', level: 'proven' }, { name: 'Aurillac', level: 'proven' }])
    expect((await browser.go(at('/compte'))).text).toMatch(/Saint-Flour[\s\S]*par le SIRET/)
    const [, attachment = ''] = /name="attachment" value="(\d+)"/.exec(told.text) ?? []
    await browser.go(at('/compte/collectivites/choisir'), { form: { attachment } })
    expect((await browser.go(page.url)).text).not.toContain('Vous agissez toujours')
    expect((await pro.signIn(agent, { query: '?retour=/aide' })).page.url).toBe(at('/aide'))
  })

  test('d’une collectivité déclarée parmi d’autres la prouve, sans faire agir pour elle', async () => {
    const agent = someone()
    const { browser, page } = await pro.register(agent)
    for (const code of ['15014', '15187'])
      await pro.sql`insert into attachment (person_id, territory_id) select person.id, territory.id from person, territory where email = ${agent.email} and kind = 'commune' and code = ${code}`
    const told = await browser.go(page.url, { form: { territory: button(page.text, /^Oui, j’agis pour Saint-Flour/) ?? '' } })
    expect(told.text.replace(/<[^>]+>/g, '')).toContain('Vous agissez toujours pour Aurillac')
    expect(await pro.attachmentsOf(agent.email)).toMatchObject([{ name: 'Aurillac', level: 'declared' }, { name: 'Saint-Flour', level: 'proven' }])
  })

  test('refusé par qui a déjà une collectivité prouvée ne lui en demande pas d’autre', async () => {
    const agent = someone()
    const first = await pro.register(agent)
    await first.browser.go(first.page.url, { form: { territory: button(first.page.text, /^Oui/) ?? '' } })
    const { browser, page } = await pro.signIn(Object.assign(agent, { siret: AURILLAC }), { query: '?retour=/aide' })
    expect((await browser.go(page.url, { form: { territory: 'none' } })).url).toBe(at('/aide'))
    expect(await pro.attachmentsOf(agent.email)).toMatchObject([{ name: 'Saint-Flour', level: 'proven' }])
    expect((await pro.signIn(agent, { query: '?retour=/aide' })).page.url).toBe(at('/aide'))
  })

  test('n’est pas demandé à un partenaire, qui ne parle pour aucun territoire', async () => {
    const { page } = await pro.register(someone(), { profile: 'partner' })
    expect(page.url).toBe(at('/compte'))
  })
})

describe('Qui a déjà un compte', () => {
  test('à la même adresse n’y entre pas par elle seule, mais par un code qui y est envoyé ; puis tout droit', async () => {
    const email = 'paul@mairie.example'
    await pro.registerByEmail(email)
    const paul = someone({ email })
    const { browser, page } = await pro.signIn(paul, { query: '?retour=/aide' })
    expect(page.url).toBe(at('/connexion/proconnect/relier'))
    expect(page.text).toContain(`Un compte existe à l’adresse ${email}`)
    expect(await pro.nameIn(browser)).toBeNull()
    // Nor by opening another one at the same address.
    const doubled = await browser.go(at('/connexion/profil?par=proconnect'), { form: { displayName: 'Un Autre', profile: 'agent', function: 'Agent' } })
    expect(doubled.url).toBe(at('/connexion/proconnect/relier'))
    const typing = await browser.go(at('/connexion/proconnect/adresse'), { form: { email } })
    expect(typing.url).toBe(at('/connexion/proconnect/code'))
    const code = await pro.codeSentTo(email)
    const wrong = String((Number(code.replace(' ', '')) + 1) % 1_000_000).padStart(6, '0')
    expect((await browser.go(typing.url, { form: { code: wrong } })).status).toBe(422)
    expect(await pro.identitiesOf(email)).toEqual([])
    const linked = await browser.go(typing.url, { form: { code } })
    expect(linked.url).toBe(at('/connexion/proconnect/collectivite?retour=%2Faide'))
    expect(await pro.nameIn(browser)).toBe('Paul Courriel')
    expect(await pro.nameIn((await pro.signIn(paul)).browser)).toBe('Paul Courriel')
  })

  test('et sa session ouverte ici relie les deux, s’il le dit ; deux sub mènent alors à une personne', async () => {
    const email = 'lise@mairie.example'
    const browser = await pro.registerByEmail(email)
    const others = [someone({ email: 'lise@ailleurs.example' }), someone({ email, idp_id: 'idp-departement' })]
    for (const told of others) {
      browser.jarOf(pro.standIn.issuer).clear()
      const { page } = await pro.signIn(told, { browser })
      expect(page.url).toBe(at('/connexion/proconnect/relier'))
      expect(page.text).toContain('Vous êtes connecté\u00a0: Paul Courriel')
      await browser.go(page.url, { form: {} })
    }
    expect(await pro.identitiesOf(email)).toMatchObject(others.map(({ sub, idp_id }) => ({ sub, provider: idp_id })))
    for (const told of others) expect(await pro.nameIn((await pro.signIn(told)).browser)).toBe('Paul Courriel')
  })

  test('ne relie rien par un formulaire d’un autre site, ni par un simple clic de démonstration', async () => {
    const told = someone()
    const { browser, page } = await pro.signIn(told)
    const cookie = [...browser.jarOf(pro.url)].map((pair) => pair.join('=')).join('; ')
    const foreign = await fetch(at('/connexion/proconnect/relier'), { method: 'POST', headers: { cookie, origin: 'https://evil.example' }, redirect: 'manual' })
    expect(foreign.status).toBe(403)
    const [demo] = await pro.sql<{ id: string }[]>`select id from person where demo limit 1`
    await browser.ask(at('/connexion/demonstration'), { form: { personne: demo?.id ?? '' } })
    expect((await browser.go(at('/connexion/proconnect/relier'), { form: {} })).url).not.toBe(page.url)
    expect(await pro.sql`select from proconnect_identity where sub = ${told.sub}`).toHaveLength(0)
  })

  test('sans adresse indiquée, on en prouve une : compte relié, ou ouvert à cette adresse', async () => {
    const { browser, page } = await pro.signIn({ ...someone(), email: undefined })
    expect(page.url).toBe(at('/connexion/proconnect/relier'))
    expect(page.text).toContain('n’a pas indiqué d’adresse')
    expect((await browser.go(at('/connexion/profil?par=proconnect'), { form: { displayName: 'Zoé', profile: 'agent', function: 'Agent' } })).url).toBe(at('/connexion/proconnect/relier'))
    await browser.go(at('/connexion/proconnect/adresse'), { form: { email: 'zoe@mairie.example' } })
    const proven = await browser.go(at('/connexion/proconnect/code'), { form: { code: await pro.codeSentTo('zoe@mairie.example') } })
    expect(proven.url).toBe(at('/connexion/profil?par=proconnect'))
    await browser.go(proven.url, { form: { displayName: 'Zoé Besse', profile: 'agent', function: 'Agent' } })
    expect(await pro.identitiesOf('zoe@mairie.example')).toHaveLength(1)
  })
})

describe('Le retour', () => {
  const departure = async (browser = aBrowser(), query = '') => ({ browser, back: await sayWhoIAm(at(`/connexion/proconnect${query}`), { sub: 'saint-flour-1' }, {}, browser) })

  test('ne vaut qu’une fois, dans le navigateur parti, et dix minutes', async () => {
    const { browser, back } = await departure()
    const stolen = await aBrowser().go(back)
    expect([stolen.url, titleOf(stolen)]).toEqual([at('/connexion/proconnect/refus?motif=other-browser'), 'Cette connexion a été commencée ailleurs'])
    expect((await browser.go(back)).url).toBe(at('/connexion/profil?par=proconnect'))
    const replayed = await browser.go(back)
    expect([replayed.url, titleOf(replayed)]).toEqual([at('/connexion/proconnect/refus?motif=unknown-departure'), 'Ce retour de ProConnect a déjà servi'])
    const slow = await departure()
    await pro.sql`update proconnect_departure set departed_at = departed_at - interval '10 minutes'`
    expect((await slow.browser.go(slow.back)).url).toBe(at('/connexion/proconnect/refus?motif=expired'))
  })

  test('se fait dans chaque onglet parti', async () => {
    const browser = aBrowser()
    const [one, two] = [await departure(browser), await departure(browser)]
    for (const { back } of [two, one]) expect((await browser.go(back)).url).toBe(at('/connexion/profil?par=proconnect'))
  })

  test.each([
    ['?state=inconnu&code=x', 'unknown-departure'],
    ['', 'unknown-departure'],
    ['?error=access_denied', 'unknown-departure'],
  ])('forgé (%s) est expliqué', async (search, motif) => {
    const page = await aBrowser().go(at(`/connexion/proconnect/retour${search}`))
    expect(page.url).toBe(at(`/connexion/proconnect/refus?motif=${motif}`))
  })

  test('refusé là-bas mène à une page qui garde où l’on allait, sans rien de la réponse', async () => {
    const browser = aBrowser()
    const back = await sayWhoIAm(at('/connexion/proconnect?retour=/aide'), { sub: 'saint-flour-1' }, { error: 'access_denied' }, browser)
    const page = await browser.go(back)
    expect(page.url).toBe(at('/connexion/proconnect/refus?motif=denied&retour=%2Faide'))
    expect(page.text).toContain('href="/connexion/proconnect?retour=%2Faide"')
    expect(page.text).toContain('href="/connexion/adresse?retour=%2Faide"')
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/connexion/proconnect', '/.//evil.example'])('ne mène jamais ailleurs : %s', async (retour) => {
    const agent = someone()
    await pro.register(agent, { profile: 'partner' })
    const { page } = await pro.signIn(agent, { query: `?${new URLSearchParams({ retour })}` })
    expect(page.url).toBe(at('/compte'))
  })

  test('finit la session d’avant, et n’en garde pas le jeton', async () => {
    const agent = someone()
    const { browser } = await pro.register(agent, { profile: 'partner' })
    const before = browser.jarOf(pro.url).get('session')
    await pro.signIn(agent, { browser })
    expect(browser.jarOf(pro.url).get('session')).not.toBe(before)
    expect((await fetch(at('/compte'), { headers: { cookie: `session=${before}` }, redirect: 'manual' })).status).toBe(303)
  })
})

describe('Qui modère ou administre', () => {
  const appoint = (email: string, role: string) => pro.sql`insert into role_grant (person_id, role, reason) select id, ${role}, 'essai' from person where email = ${email}`

  test('a besoin de deux facteurs : sans eux, chaque page et chaque acte de pouvoir est refusé avec une issue', async () => {
    const moderator = someone()
    await pro.register(moderator, { profile: 'partner' })
    await appoint(moderator.email, 'moderator')
    const { browser } = await pro.signIn(moderator)
    const door = await browser.go(at('/moderation/demo-consultation'))
    expect(door.url).toBe(at('/connexion/proconnect/double-authentification?retour=%2Fmoderation%2Fdemo-consultation'))
    expect(door.text).toContain('Se reconnecter avec la double authentification')
    for (const path of ['/moderation', '/moderation/journal', '/moderation/demo-vote/votes']) expect((await browser.go(at(path))).url).toContain('/double-authentification')
    for (const path of ['/moderation/demo-consultation/calendrier/deplacer', '/moderation/demo-consultation/regroupement/regrouper', '/moderation/demo-lancement/laureats/envoi'])
      expect((await browser.ask(at(path), { form: {} })).status).toBe(403)

    const strong = await pro.signIn(moderator, { browser, acr: MULTI_FACTOR, query: '?mfa=1&retour=/moderation/demo-consultation' })
    expect([strong.page.url, strong.page.status]).toEqual([at('/moderation/demo-consultation'), 200])
  })

  test('ne le peut plus douze heures après, quoique la session vive\u00a0: se reconnecter le rend, et rien de tapé n’est perdu', async () => {
    const moderator = someone()
    await pro.register(moderator, { profile: 'partner' })
    await appoint(moderator.email, 'moderator')
    const { browser, page } = await pro.signIn(moderator, { acr: MULTI_FACTOR, query: '?mfa=1&retour=/moderation' })
    expect(page.url).toBe(at('/moderation'))
    const age = (hours: string) => pro.sql`update session set created_at = now() - ${hours}::interval where person_id = (select id from person where email = ${moderator.email})`
    await age('11 hours 59 minutes')
    expect((await browser.go(at('/moderation'))).url).toBe(at('/moderation'))
    await age('12 hours')
    const door = await browser.go(at('/moderation/rattachements?q=Rodez'))
    expect(door.url).toBe(at('/connexion/proconnect/double-authentification?retour=%2Fmoderation%2Frattachements%3Fq%3DRodez'))
    expect(door.text).toContain('il y a plus de douze heures')
    const refused = await browser.ask(at('/moderation/demo-consultation/calendrier/deplacer'), { form: {} })
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('puis revenez en arrière')])
    expect(await pro.nameIn(browser)).toBe('Jeanne Besse')
    const again = await pro.signIn(moderator, { browser, acr: MULTI_FACTOR, query: '?mfa=1&retour=/moderation/rattachements?q=Rodez' })
    expect(again.page.url).toBe(at('/moderation/rattachements?q=Rodez'))
  })

  test('par un code reçu par courriel n’a pas non plus son pouvoir, et le retrouve en reliant ProConnect', async () => {
    const email = 'administratrice@mairie.example'
    const browser = await pro.registerByEmail(email)
    await appoint(email, 'administrator')
    expect((await browser.go(at('/moderation/journal'))).url).toContain('/double-authentification')
    // Her role is known: two factors are asked for, without a word in the address.
    const told = someone({ email })
    await expect(pro.signIn(told, { browser })).rejects.toThrow('the provider kept the browser')
    const { page } = await pro.signIn(told, { browser, acr: MULTI_FACTOR })
    await browser.go(page.url, { form: {} })
    expect((await browser.go(at('/moderation/journal'))).url).toBe(at('/moderation/journal'))
  })

  test('reste qui il est dans une démonstration, où l’on entre par un clic', async () => {
    const browser = aBrowser()
    const [demo] = await pro.sql<{ id: string }[]>`select person.id from person join role_grant on person_id = person.id where demo and role = 'moderator' limit 1`
    await browser.ask(at('/connexion/demonstration'), { form: { personne: demo?.id ?? '' } })
    expect((await browser.go(at('/moderation'))).url).toBe(at('/moderation'))
  })
})

describe('Qui part sans cesse vers ProConnect', () => {
  test('attend, une fois passés deux cents agents d’une même adresse\u00a0; les autres partent, et la table ne se remplit pas', async () => {
    const leave = (source: string) => fetch(at('/connexion/proconnect'), { redirect: 'manual', headers: { 'x-forwarded-for': source } })
    const kept = async () => (await pro.sql`select from proconnect_departure`).length
    const before = await kept()
    const statuses: number[] = []
    for (let round = 0; round < 17; round += 1) statuses.push(...(await Promise.all(Array.from({ length: 20 }, () => leave('198.51.100.7')))).map(({ status }) => status))
    expect(statuses.slice(0, 200)).toEqual(Array.from({ length: 200 }, () => 303))
    expect(statuses.filter((status) => status === 429)).toHaveLength(40)
    expect((await kept()) - before).toBe(300)
    const refused = await leave('198.51.100.7')
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0, await refused.text()]).toEqual([429, true, expect.stringContaining('Réessayez dans')])
    expect((await leave('198.51.100.8')).status).toBe(303)
  })
})

describe('La déconnexion', () => {
  test('finit la session ici, puis là-bas, et revient le dire', async () => {
    const agent = someone()
    const { browser } = await pro.register(agent, { profile: 'partner' })
    const leaving = await browser.ask(at('/deconnexion'), { form: {} })
    const [, address = ''] = /^0; url=(.+)$/.exec(leaving.headers.get('refresh') ?? '') ?? []
    expect(new URL(address).origin).toBe(pro.standIn.issuer)
    expect(leaving.headers.get('cache-control')).toBe('no-store')
    expect(await pro.nameIn(browser)).toBeNull()
    expect(await pro.sql`select from proconnect_session join proconnect_identity using (provider, sub) where sub = ${agent.sub}`).toHaveLength(0)
    const there = await browser.go(address)
    const form = Object.fromEntries([...there.text.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
    const home = await browser.go(`${pro.standIn.issuer}/session/end/confirm`, { form })
    expect(home.url).toBe(at('/'))
    expect(home.text).toContain('Vous êtes déconnecté de Co-construire et de ProConnect.')
    // The provider asks again who one is: its session is over too.
    expect((await browser.go(at('/connexion/proconnect'))).url).toContain('/choix/')
  })

  test('d’une session par courriel ne passe pas par là ; un retour forgé ne dit rien', async () => {
    const browser = await pro.registerByEmail('parti@mairie.example')
    expect((await browser.go(at('/deconnexion'), { form: {} })).url).toBe(at('/'))
    expect((await browser.go(at('/deconnexion?state=forge'))).text).not.toContain('de ProConnect.')
  })
})

test('Rien de ce que dit ProConnect n’est au journal du serveur, ni aucun jeton d’accès dans la base', async () => {
  const said = pro.site.said.join('\n')
  expect(said).toContain('GET /connexion/proconnect/retour 303')
  expect(said).not.toMatch(/eyJ|code=|state=|@mairie\.example|Besse/)
  const columns = await pro.sql<{ name: string }[]>`select column_name as name from information_schema.columns where table_name like 'proconnect%'`
  expect(columns.map(({ name }) => name).filter((name) => /token/.test(name))).toEqual(['id_token', 'id_token'])
})
