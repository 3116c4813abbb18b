import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Proof } from '~/identity/proof'
import { askSentence } from '~/identity/structures/refusals'
import { findMyAttachment } from '~/identity/find-my-attachment.server'
import { OtherWays } from '~/proofs/other-ways'
import { mailboxSentence as proofSentence } from '~/proofs/refusals'
import { loader as showAccount } from '~/routes/compte._index'
import { loader as showLegalNotice } from '~/routes/mentions-legales'
import { loader as security } from '~/routes/[.]well-known.security[.]txt'
import { Contact } from '~/ui/contact'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { asked, contextFor, cookiesOf } from '../support/identity'

const ADDRESS = 'equipe@consultation.example'

test('L’adresse donnée par l’exploitant est la même aux mentions légales, dans security.txt et pour se faire prouver', () =>
  inRolledBackWork(async (work) => {
    const { personId } = await bring(work.tx, 'newcomerOfAurillac')
    const cookie = cookiesOf(new Response(null, { headers: { 'set-cookie': await contextFor(work).sessions.start(personId) } }))
    const at = (contact?: string) => ({ context: contextFor(work, { cookie, ...(contact && { contact }) }), request: asked('/', cookie), params: {} })
    const attachment = await findMyAttachment(work.tx, personId)
    for (const contact of [ADDRESS, undefined]) {
      const told = await (await security(at(contact))).text()
      expect(told.match(/^Contact: .+$/gm)).toEqual([...(contact ? [`Contact: mailto:${ADDRESS}`] : []), 'Contact: http://localhost:3000/mentions-legales#contact'])
      const account = await showAccount(at(contact))
      expect([account.contact, (await showLegalNotice(at(contact))).contact]).toEqual([contact ?? null, contact ?? null])
      const proof = renderToStaticMarkup(createElement(Proof, { viewer: account.viewer, attachment, demo: false, proconnect: false, contact: account.contact }))
      expect(proof).toContain(contact ? `href="mailto:${ADDRESS}"` : 'href="/mentions-legales#contact"')
    }
  }))

test('Le nom de la collectivité s’élide après «\u00a0de\u00a0» et «\u00a0à\u00a0»', () => {
  const words = (name: string) => renderToStaticMarkup(createElement(OtherWays, { name, email: ADDRESS, contact: null }))
  expect(words('Aurillac (15)')).toContain('la boîte officielle d’Aurillac (15),')
  expect(words('Le Havre (76)')).toContain('la boîte officielle du Havre (76),')
  expect(askSentence({ refused: 'known-territory', territory: 'Métropole du Grand Paris' })).toContain('celui de la Métropole du Grand Paris,')
  expect(proofSentence({ refused: 'proven-already', territory: 'Le Havre (76)' })).toContain('rattachement au Havre (76) est')
})

test.each([
  [{ address: ADDRESS, demo: false, brand: 'neutre' }, ADDRESS],
  [{ address: ADDRESS, demo: false, brand: 'etat' }, 'Par courrier'],
  [{ address: null, demo: true, brand: 'neutre' }, 'n’a pas d’adresse où écrire'],
  [{ address: null, demo: false, brand: 'neutre' }, 'n’a pas encore indiqué d’adresse'],
  [{ address: null, demo: false, brand: 'etat' }, 'Par courrier'],
] as const)('Les mentions légales disent où écrire, sans rien inventer : %o', (props, words) => {
  const html = renderToStaticMarkup(createElement(Contact, props))
  expect(html).toContain(words)
  expect(html.match(/[\w.-]+@[\w.-]+/g) ?? []).toEqual(props.address ? [ADDRESS, ADDRESS] : [])
})
