import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from '~/http/read-form.server'

const FORGED = ['', 'x', '0', '-1', '1.5', '1e300', 'a'.repeat(200_000)]

/** Every form of the site, by its file and its name. */
const forms = Object.entries(import.meta.glob<Record<string, unknown>>('../../app/**/*forms.ts', { eager: true }))
  .flatMap(([path, exported]) => Object.entries(exported).flatMap(([name, form]) => (form instanceof z.ZodObject ? [{ name: `${path.slice(10)} ${name}`, form }] : [])))

async function messagesOf(form: z.ZodObject, fields: Record<string, string>): Promise<string[]> {
  const read = await readForm(new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) }), form)
  return read.ok ? [] : read.errors.map(({ message }) => message)
}

test('sont tous lus ici', () => expect(forms.length).toBeGreaterThan(20))

test.each(forms)('$name dit en français ce qu’aucune page ne laisse envoyer', async ({ form }) => {
  const sent = [{}, ...Object.keys(form.shape).flatMap((field) => FORGED.map((value) => ({ [field]: value })))]
  const messages = await Promise.all(sent.map((fields) => messagesOf(form, fields)))
  expect(messages.flat().filter((message) => /Invalid|expected|Too (big|small)|Unrecogni[sz]ed/.test(message))).toEqual([])
})
