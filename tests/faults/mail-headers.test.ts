import { dirname } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { openBrowser } from '../support/http-browser'
import { startMailServer } from '../support/mail-server'
import { removeFolder, type Site, startSite } from '../support/site'

let site: Site
let mail: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  mail = await startMailServer()
  site = await startSite({ SMTP_URL: mail.url, DEMO: '0', MAIL_FROM: 'site@co-construire.example' })
  return async () => {
    await site.stop()
    await mail.close()
    await removeFolder(dirname(site.dataDir))
  }
}, 240_000)

const received = (count: number) => vi.waitFor(() => expect(mail.received).toHaveLength(count), { timeout: 15_000, interval: 20 })
const ask = (email: string, retour = '') => openBrowser(site.url).post(`/connexion/adresse${retour}`, { email })
/** The text of a letter, as it is written before it travels. */
const textOf = (letter: string) => Buffer.from(letter.slice(letter.indexOf('\r\n\r\n')).replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')

test('Aucune adresse tapée ne fait écrire à une autre, ni n’ajoute d’en-tête', async () => {
  const slipped = [
    'a@glisse.example\r\nBcc: b@glisse.example', 'a@glisse.example\nSubject: Coucou', 'a@glisse.example%0d%0aBcc:b@glisse.example', 'a@glisse.example,b@glisse.example', 'a@glisse.example;b@glisse.example',
    '"a\r\nBcc: b@glisse.example"@glisse.example', 'a@glisse.example\u2028Bcc: b@glisse.example', '<b@glisse.example>', 'a@glisse.example>\r\nRCPT TO:<b@glisse.example', 'B <b@glisse.example>',
  ]
  for (const email of slipped) expect([email, (await ask(email)).status]).toEqual([email, 422])
  expect((await ask('seule@glisse.example', '?retour=%2Faide%3Fx%3D%0d%0aBcc%3A%20b%40glisse.example')).status).toBe(303)
  await received(1)
  expect(mail.recipients).toEqual([['seule@glisse.example']])
  const [letter = ''] = mail.received
  const headers = letter.slice(0, letter.indexOf('\r\n\r\n'))
  expect(headers.match(/^to: .*$/gim)).toEqual(['To: seule@glisse.example'])
  expect(headers).not.toMatch(/^(bcc|cc):/im)
  expect(textOf(letter)).not.toContain('b@glisse.example')
})

test('Les mots de qui demande ne sont jamais dans la lettre, et son lien la suit par un vrai serveur de courriel', async () => {
  const before = mail.received.length
  const browser = openBrowser(site.url)
  await browser.post(`/connexion/adresse?retour=${encodeURIComponent('/aide?appelez-le=0611223344')}`, { email: 'mairie@lettre.example' })
  await received(before + 1)
  const text = textOf(mail.received.at(-1) ?? '')
  expect(text).not.toMatch(/0611223344|retour/)
  const [, link = ''] = /(\/connexion\/lien\/\d{6}-[0-9a-f]{12})$/m.exec(text.replace(/\r/g, '')) ?? []
  const answer = await browser.post(link)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/connexion/profil?retour=${encodeURIComponent('/aide?appelez-le=0611223344')}`])
})
