import { once } from 'node:events'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../support/database'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site, startSite } from '../support/site'

const folders: string[] = []
const start = async (environment?: Record<string, string>, from = startSite): Promise<Site> => {
  const site = await from(environment)
  folders.push(dirname(site.dataDir))
  return site
}
afterAll(() => Promise.all(folders.map(removeFolder)))

describe('Le site, d’une seule commande', () => {
  test('dit chaque étape lente, répond, s’arrête net, repart avec ses données', { timeout: 240_000 }, async () => {
    const first = await start()
    expect(first.said.join('\n')).toMatch(/Base de données.: création[\s\S]*Schéma de la base[\s\S]*Territoires.: 36.359[\s\S]*Prêt.: http:/)
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
    expect(await first.stop()).toBe(0)

    const second = await start({ DATA_DIR: first.dataDir })
    expect(second.said.join('\n')).not.toMatch(/Territoires|création/)
    expect((await fetch(`${second.url}/consultations/2021`)).status).toBe(200)

    const taken = startSite({ DATA_DIR: first.dataDir })
    await expect(taken).rejects.toThrow(/déjà utilisé par un autre site/)
    const samePort = startSite({ PORT: new URL(second.url).port })
    await expect(samePort).rejects.toThrow(/Le port \d+ est déjà pris/)
    expect(await second.stop()).toBe(0)
  })

  test('s’arrête sans attendre une connexion qu’un navigateur a ouverte d’avance et où il n’a rien demandé', { timeout: 60_000 }, async () => {
    const site = await start({}, startDemoSite)
    const idle = connect(Number(new URL(site.url).port), '127.0.0.1')
    await once(idle, 'connect')
    // Answered on another connection: the site has seen both.
    await fetch(`${site.url}/readyz`)
    const closed = once(idle, 'close')
    expect(await site.stop()).toBe(0)
    await closed
  })

  test('repart après que le site et sa base ont été tués', { timeout: 240_000 }, async () => {
    const site = await start({}, startDemoSite)
    site.process.kill('SIGKILL')
    await new Promise((ended) => site.process.once('exit', ended))
    const again = await start({ DATA_DIR: site.dataDir })
    expect(again.said.join('\n')).toMatch(/déjà en marche/)
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
    expect(await again.stop()).toBe(0)
  })

  test('prend la base qu’on lui donne, sans démonstration ni base à lui', { timeout: 240_000 }, async () => {
    const site = await start({ DATABASE_URL: await openTestDatabase(), SIGNING_SECRET: 'un secret pour ce seul essai, assez long' })
    expect(site.said.join('\n')).not.toMatch(/Base de données|Démonstration/)
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${site.url}/demo/courrier`)).status).toBe(404)
    expect(await (await fetch(`${site.url}/connexion`)).text()).not.toContain('Hélène Vidal')
    expect(await site.stop()).toBe(0)
  })

  test('refuse une démonstration sur une adresse publique, en une ligne', async () => {
    await expect(startSite({ DEMO: '1', PUBLIC_URL: 'https://exemple.fr' })).rejects.toThrow(/La démonstration ne peut pas être activée/)
  })
})
