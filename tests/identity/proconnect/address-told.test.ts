import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser } from '../../support/proconnect/browser'
import { type SiteWithProConnect, startSiteWithProConnect } from '../../support/proconnect/site'

let pro: SiteWithProConnect
beforeAll(async () => {
  pro = await startSiteWithProConnect()
}, 180_000)
afterAll(() => pro.stop())

const at = (path: string) => pro.url + path
const told = (sub: string, email: string) => ({ sub, idp_id: 'idp-inconnu', email, given_name: 'Quelqu’un' })
/** An account that a provider opened on its word alone. */
const openedOn = async (sub: string, email: string, profile = 'partner') => {
  const person = told(sub, email)
  return { person, ...(await pro.register(person, { profile })) }
}
/** Types the code sent to an address, or uses its link’s button. */
async function prove(email: string, { browser = aBrowser(), link = false } = {}) {
  await browser.go(at('/connexion/adresse'), { form: { email } })
  const path = link ? await linkSentTo(email) : '/connexion/code'
  return { browser, page: await browser.go(at(path), { form: link ? {} : { code: await pro.codeSentTo(email) } }) }
}
async function linkSentTo(email: string) {
  const [letter] = await pro.sql<{ body: string }[]>`select body from letter where recipient = ${email} order by id desc limit 1`
  return /\/connexion\/lien\/\S+/.exec(letter?.body ?? '')?.[0] ?? ''
}
const subjectsTo = async (email: string) => (await pro.sql<{ subject: string }[]>`select subject from letter where recipient = ${email} order by id`).map(({ subject }) => subject)

describe('Un compte ouvert sur la parole d’un fournisseur', () => {
  test.each([['le code', false], ['le lien', true]])('revient à qui prouve l’adresse par %s\u00a0: celui qui l’avait ouvert n’y est plus, et ne peut plus y entrer', async (_, link) => {
    const email = `maire-${link}@mairie.example`
    const squatter = await openedOn(`intrus-${link}`, email)
    expect(await pro.nameIn(squatter.browser)).toBe('Jeanne Besse')
    const owner = await prove(email, { link })
    expect(await pro.nameIn(owner.browser)).toBe('Jeanne Besse')
    expect(await pro.nameIn(squatter.browser)).toBeNull()
    expect(await pro.identitiesOf(email)).toEqual([])
    const again = await pro.signIn(squatter.person)
    expect(again.page.url).toBe(at('/connexion/proconnect/relier'))
    expect(await pro.nameIn(again.browser)).toBeNull()
    expect(await subjectsTo(email)).toContain('Votre adresse est vérifiée, et ProConnect est à relier')
    expect((await squatter.browser.go(at('/compte/profil'))).url).toContain('/connexion')
  })

  test('et auquel il en a relié un autre, les perd tous les deux', async () => {
    const email = 'deux-portes@mairie.example'
    const squatter = await openedOn('intrus-a', email)
    squatter.browser.jarOf(pro.standIn.issuer).clear()
    const { page } = await pro.signIn(told('intrus-b', 'intrus@ailleurs.example'), { browser: squatter.browser })
    await squatter.browser.go(page.url, { form: {} })
    expect(await pro.identitiesOf(email)).toHaveLength(2)
    await prove(email)
    expect(await pro.identitiesOf(email)).toEqual([])
  })

  test('ne perd rien quand les deux sont prouvés dans le même navigateur, et plus jamais ensuite', async () => {
    const email = 'honnete@mairie.example'
    const { browser, person } = await openedOn('honnete', email)
    await prove(email, { browser })
    expect(await pro.identitiesOf(email)).toMatchObject([{ sub: 'honnete' }])
    await prove(email)
    expect(await pro.identitiesOf(email)).toMatchObject([{ sub: 'honnete' }])
    expect(await pro.nameIn((await pro.signIn(person)).browser)).toBe('Jeanne Besse')
    expect(await subjectsTo(email)).not.toContain('Votre adresse est vérifiée, et ProConnect est à relier')
  })

  test('se relie ensuite en un clic par qui a prouvé les deux', async () => {
    const email = 'relie@mairie.example'
    const { person } = await openedOn('relie', email)
    const { browser } = await prove(email)
    const { page } = await pro.signIn(person, { browser })
    expect(page.url).toBe(at('/connexion/proconnect/relier'))
    await browser.go(page.url, { form: {} })
    expect(await pro.identitiesOf(email)).toMatchObject([{ sub: 'relie' }])
    await prove(email)
    expect(await pro.identitiesOf(email)).toMatchObject([{ sub: 'relie' }])
  })

  test('l’est aussi quand le vrai titulaire vient par ProConnect, et prouve l’adresse pour relier le sien', async () => {
    const email = 'titulaire@mairie.example'
    const squatter = await openedOn('intrus-c', email)
    const { browser, page } = await pro.signIn(told('titulaire', email))
    expect(page.url).toBe(at('/connexion/proconnect/relier'))
    await browser.go(at('/connexion/proconnect/adresse'), { form: { email } })
    await browser.go(at('/connexion/proconnect/code'), { form: { code: await pro.codeSentTo(email) } })
    expect(await pro.identitiesOf(email)).toMatchObject([{ sub: 'titulaire' }])
    expect(await pro.nameIn(squatter.browser)).toBeNull()
  })

  test('ne fait pas écrire plus de trois lettres par quart d’heure à une adresse que personne n’a prouvée', async () => {
    const email = 'harcelee@mairie.example'
    const { browser } = await openedOn('harceleur', email, 'agent')
    const [place] = await pro.sql<{ id: string }[]>`select id from territory where kind = 'commune' order by id limit 1`
    for (let n = 0; n < 5; n++) {
      await browser.go(at('/compte/collectivites/ajouter'), { form: { territory: String(place?.id) } })
      const [mine] = await pro.sql<{ id: string }[]>`select attachment.id from attachment join person on person.id = person_id where email = ${email} and revoked_at is null`
      await browser.go(at('/compte/collectivites/quitter'), { form: { attachment: String(mine?.id) } })
    }
    const [left] = await pro.sql`select count(*)::int as count from attachment join person on person.id = person_id where email = ${email} and revoked_at is not null`
    expect([left?.count, (await subjectsTo(email)).length]).toEqual([5, 3])
    const fewLetters = /personne ne l’a encore vérifiée\u00a0: 3 lettres au plus y partent par quart d’heure/
    expect((await browser.go(at('/compte'))).text).toMatch(fewLetters)
    // The codes have a bound of their own: whoever fills the first cannot keep the owner out.
    const owner = (await prove(email)).browser
    expect(await pro.nameIn(owner)).toBe('Jeanne Besse')
    expect((await owner.go(at('/compte'))).text).not.toMatch(fewLetters)
  })
})

/** As it is written on the wire, like a provider tells it. */
const encoded = (domain: string) => new URL(`http://${domain}`).hostname

test.each([encoded('cantal.g\u043euv.fr'), 'cantal.g\u043euv.fr', encoded('g\u00f4uv.fr')])('Une adresse qui imite gouv.fr (%s), dite par un fournisseur, n’est pas retenue\u00a0: il faut en prouver une', async (domain) => {
  const person = told(`imite-${domain.length}-${domain.charCodeAt(8)}`, `prefet@${domain}`)
  const { browser, page } = await pro.signIn(person)
  expect(page.url).toBe(at('/connexion/proconnect/relier'))
  expect(page.text).toContain('n’a pas indiqué d’adresse utilisable')
  expect((await browser.go(at('/connexion/profil?par=proconnect'), { form: { displayName: 'Un Préfet', profile: 'partner', function: 'Préfet', organisation: 'Une préfecture' } })).url).toBe(at('/connexion/proconnect/relier'))
  expect(await pro.sql`select from proconnect_identity where sub = ${person.sub}`).toHaveLength(0)
})

test('Une adresse accentuée pour de bon est gardée comme les serveurs de courrier l’écrivent', async () => {
  await openedOn('accent', 'maire@\u00e9vry.example')
  expect(await pro.identitiesOf(`maire@${encoded('\u00e9vry.example')}`)).toHaveLength(1)
})
