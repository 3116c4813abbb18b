import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from '~/http/read-form.server'

const shape = z.object({ title: z.string().min(5, 'Donnez un titre d’au moins 5 caractères.') })
const send = (body: BodyInit, headers?: HeadersInit) => readForm(new Request('http://site.example/', { method: 'POST', body, headers }), shape)

describe('Un formulaire lu', () => {
  test('rend ce qui a été tapé avec ses erreurs', async () => {
    expect(await send(new URLSearchParams({ title: 'Eau', autre: 'gardé' }))).toEqual({
      ok: false,
      errors: [{ field: 'title', message: 'Donnez un titre d’au moins 5 caractères.' }],
      sentence: 'Donnez un titre d’au moins 5 caractères.',
      typed: { title: 'Eau', autre: 'gardé' },
    })
  })

  test('laisse tomber ce qu’aucun clavier ne tape, et rend les fins de ligne égales', async () => {
    const read = await send(new URLSearchParams({ title: ' Une\u0000 ligne\r\nune\u202e autre\u0007 ' }))
    expect(read).toEqual({ ok: true, value: { title: 'Une ligne\nune autre' } })
  })

  test('lit comme vide ce qui n’est pas un formulaire', async () => {
    const garbage = await send('{"a": [', { 'content-type': 'application/json' })
    expect(garbage).toMatchObject({ ok: false, typed: {} })
  })

  test('ne confond pas un champ avec un prototype', async () => {
    const read = await send(new URLSearchParams({ title: 'Un titre', __proto__: 'x', constructor: 'y' }))
    expect(read.ok).toBe(true)
  })
})
