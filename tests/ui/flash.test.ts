import { type ComponentProps, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Flash, FlashProvider, Told } from '~/ui/flash'
import { redirectTelling, takeFlash } from '~/ui/flash.server'

const site = { publicUrl: 'http://site.example' }
const flash = { title: 'Déposée', words: '«\u00a0Un agenda\u00a0» est déposé.', mark: 12 }
const TO = '/consultations/2021?q=%C3%A9t%C3%A9'

/** The request of a browser that was told to go to `TO`, for another place or by a script if asked. */
async function following({ place = TO, publicUrl = site.publicUrl, headers = {} }: { place?: string; publicUrl?: string; headers?: Record<string, string> } = {}) {
  const answer = await redirectTelling({ publicUrl }, TO, flash)
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  return new Request(`${publicUrl}${place}`, { headers: { cookie, ...headers } })
}

describe('Ce qui vient d’être fait', () => {
  test('mène à une adresse nue, dans un témoin court que la page seule lit', async () => {
    const answer = await redirectTelling({ publicUrl: 'https://site.example' }, TO, flash)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, TO])
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-fait=.+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('est dit aussi par la page d’une longue adresse : le témoin, trop lourd, serait perdu', async () => {
    const to = `/consultations/2021/contributions?q=${'%C3%A9'.repeat(600)}`
    const [cookie = ''] = ((await redirectTelling(site, to, flash)).headers.get('set-cookie') ?? '').split(';')
    expect(cookie.length).toBeLessThan(1_000)
    expect((await takeFlash(site, new Request(site.publicUrl + to, { headers: { cookie } })))?.flash).toEqual(flash)
    expect(await takeFlash(site, new Request(`${site.publicUrl}${to}x`, { headers: { cookie } }))).toBeNull()
  })

  test('est dit par la page visée, une fois, et aucune mémoire ne la garde', async () => {
    const taken = await takeFlash(site, await following())
    expect(taken?.flash).toEqual(flash)
    const headers = new Headers(taken?.headers)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('set-cookie')).toMatch(/^fait=.*Max-Age=0/)
  })

  test.each([
    ['une autre page', { place: '/consultations/2021' }],
    ['un script qui relit la page', { headers: { 'sec-fetch-dest': 'empty' } }],
    ['une page sans témoin', { headers: { cookie: '' } }],
    ['un témoin illisible', { headers: { cookie: `fait=${btoa('{"to":1}')}` } }],
    ['un témoin qui n’est pas le nôtre', { headers: { cookie: 'fait=%%%' } }],
  ])('n’est ni dit ni pris par %s', async (_who, asked) => {
    expect(await takeFlash(site, await following(asked))).toBeNull()
  })

  test('est annoncé dans la page, avec politesse, et n’est jamais du balisage', () => {
    const page = (told: Flash | null) => renderToStaticMarkup(createElement(FlashProvider, { flash: told } as ComponentProps<typeof FlashProvider>, createElement(Told)))
    expect(page({ words: '<b>Fait</b>' })).toMatch(/role="status".*&lt;b&gt;Fait/)
    expect(page(null)).toBe('')
  })
})
