import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aBrowser } from '../../support/proconnect/browser'
import { sayWhoIAm } from '../../support/proconnect/round-trip'
import { startDemoSite } from '../../support/demo-site'
import { aFreePort, removeFolder } from '../../support/site'

/** Runs the command as one does in a terminal, until Ctrl-C; gives the settings it tells to start the site with. */
async function demoProConnect(port: number, siteUrl: string): Promise<Record<string, string>> {
  const command = spawn('npm', ['run', 'demo:proconnect'], { env: { ...process.env, PROCONNECT_PORT: String(port), PUBLIC_URL: siteUrl }, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  onTestFinished(async () => {
    const ended = once(command, 'exit')
    process.kill(-(command.pid ?? 0), 'SIGINT')
    await ended
  })
  let said = ''
  for await (const chunk of command.stdout) {
    said += chunk
    if (/npm start\n/.test(said)) break
  }
  return Object.fromEntries([...said.matchAll(/(PROCONNECT_\w+)='([^']*)'/g)].map(([, name = '', value = '']) => [name, value]))
}

test('«\u00a0npm run demo:proconnect\u00a0» dit comment lancer le site, et l’on y entre avec une personne de la démonstration', async () => {
  const [port, providerPort] = [await aFreePort(), await aFreePort()]
  const url = `http://127.0.0.1:${port}`
  const settings = await demoProConnect(providerPort, url)
  expect(Object.keys(settings)).toEqual(['PROCONNECT_ISSUER', 'PROCONNECT_CLIENT_ID', 'PROCONNECT_CLIENT_SECRET'])
  const site = await startDemoSite({ PORT: String(port), PUBLIC_URL: url, ...settings })
  onTestFinished(async () => {
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  })
  const browser = aBrowser()
  const page = await browser.go(await sayWhoIAm(`${url}/connexion/proconnect`, { sub: 'saint-flour-1' }, {}, browser))
  expect(page.url).toBe(`${url}/connexion/profil?par=proconnect`)
  expect(page.text).toContain('value="Claire Vidal"')
}, 240_000)
