import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourcesIn, withoutComments } from './sources'

/** The folder that owns each table: that of the schema file that declares it, or of the folder this file is in. */
const owners = new Map(
  sourcesIn('db/schema').flatMap(({ path, text }) => {
    const [, folder = ''] = /^db\/schema\/([\w-]+)/.exec(path) ?? []
    return [...text.matchAll(/export const (\w+) = pgTable\(\s*'(\w+)'/g)].map(([, constant = '', table = '']) => [table, { folder, constant }] as const)
  }),
)

test('Une table n’est écrite que par le dossier qui la possède', () => {
  expect(owners.size).toBeGreaterThan(20)
  const trespasses = sourcesIn('app').flatMap(({ path, text }) =>
    [...owners].flatMap(([table, { folder, constant }]) => {
      const writes = new RegExp(`\\b(insert into|update|delete from)\\s+"?${table}"?[\\s(]|\\b(tx|db)\\s*\\.(insert|update|delete)\\(${constant}\\)`, 'i')
      return writes.test(withoutComments(text)) && !path.startsWith(`app/${folder}/`) ? [`${path} écrit ${table}, qui est à ${folder}`] : []
    }),
  )
  expect(trespasses).toEqual([])
})

test('Aucun message ne part d’une transaction : un NOTIFY y ferait attendre chaque vote derrière le précédent', () => {
  const speakers = sourcesIn('app').filter(({ text }) => /\bpg_notify\b|\bnotify\s+"?\w+"?\s*,|\.notify\(/i.test(withoutComments(text))).map(({ path }) => path)
  expect(speakers).toEqual(['app/live/relay.server.ts'])
  const migrations = readdirSync(join(ROOT, 'migrations')).filter((name) => name.endsWith('.sql'))
  expect(migrations.filter((name) => /notify/i.test(readFileSync(join(ROOT, 'migrations', name), 'utf8')))).toEqual([])
})
