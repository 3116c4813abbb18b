import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pathsWith, ROOT, sourcesIn } from './sources'

const app = sourcesIn('app')
const db = sourcesIn('db')
const domains = readdirSync(join(ROOT, 'app'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)

describe('La maison', () => {
  test('n’a à sa racine que ce qui est convenu', () => {
    const agreed = /^(app|db|docs|migrations|public|tests|build|node_modules|package(-lock)?\.json|tsconfig\.json|remix\.config\.js|vite\.config\.ts|README\.md|LICENSE|SECURITY\.md|Dockerfile|compose\.yaml|test-results|\..+)$/
    expect(readdirSync(ROOT).filter((name) => !agreed.test(name))).toEqual([])
  })

  test('n’a que les dossiers de son plan', () => {
    expect(domains.sort()).toEqual(
      ['api', 'applications', 'checkpoints', 'comments', 'committees', 'contributions', 'editions', 'files', 'follows', 'http', 'identity', 'journal', 'laureates', 'ledger', 'live', 'mail', 'moderation', 'open-data', 'orientation', 'proofs', 'proposals', 'reports', 'rights', 'routes', 'territories', 'ui', 'votes'].filter((name) => domains.includes(name)),
    )
  })

  test('tient chaque fichier sous 200 lignes', () => {
    expect([...app, ...db].filter(({ text }) => text.split('\n').length > 201).map(({ path }) => path)).toEqual([])
  })

  test('n’a ni fourre-tout, ni tonneau, ni promesse remise à plus tard', () => {
    expect([...app, ...db].filter(({ path }) => /(^|\/)(utils?|helpers?|lib|common)(\/|\.|-)|Service|Manager|Repository/.test(path)).map(({ path }) => path)).toEqual([])
    expect([...app, ...db].filter(({ path, text }) => /\/index\.tsx?$/.test(path) || /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([])
    expect([...app, ...db, ...sourcesIn('tests')].filter(({ path, text }) => path !== 'tests/architecture/house.test.ts' && /\b(TODO|FIXME|XXX)\b|@ts-ignore|biome-ignore|\bas any\b/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('ne lit l’environnement qu’en un endroit', () => {
    expect(pathsWith([...app, ...db], /process\.env/)).toEqual(['app/build.mjs', 'app/env.server.ts', 'app/start.mjs', 'db/drizzle.config.ts'])
  })

  test('ne lit l’heure que de la base', () => {
    expect(pathsWith(app, /new Date\(\)|Date\.now\(\)|Temporal\.Now/)).toEqual([])
  })

  test('n’écrit aucun style dans les balises', () => {
    expect(pathsWith(app, /\sstyle=\{/)).toEqual([])
  })

  test('n’ouvre ni connexion ni état partagé dans un module de page', () => {
    expect(pathsWith(sourcesIn('app/routes'), /\bsql`|from 'postgres'|openDatabase|drizzle-orm/)).toEqual([])
  })
})

describe('Les migrations', () => {
  test('ont chacune leur numéro, à la suite', () => {
    const numbers = readdirSync(join(ROOT, 'migrations')).filter((name) => name.endsWith('.sql')).sort().map((name) => Number(name.slice(0, 4)))
    expect(numbers).toEqual(numbers.map((_, index) => index))
  })
})
