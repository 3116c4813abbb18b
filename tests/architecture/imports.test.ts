import { cruise } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import { ROOT, sourcesIn } from './sources'

/** From the ground up: a folder imports only from lower floors, or from itself. */
const FLOORS = [
  ['http', 'ui', 'journal', 'ledger', 'mail', 'live'],
  ['territories'],
  ['identity', 'editions', 'orientation'],
  ['files'],
  ['checkpoints', 'proofs'],
  ['contributions'],
  ['follows'],
  ['comments'],
  ['reports'],
  ['proposals'],
  ['votes', 'applications', 'moderation'],
  ['committees'],
  ['laureates'],
  ['rights'],
  ['open-data'],
  ['routes', 'api'],
]

const folder = (names: string[]) => `^app/(${names.join('|')})/`

const forbidden = [
  ...FLOORS.flatMap((floor, level) =>
    floor.map((name) => ({
      name: `${name} n’importe que des étages inférieurs`,
      severity: 'error' as const,
      from: { path: folder([name]) },
      to: { path: folder(FLOORS.slice(level).flat().filter((other) => other !== name)) },
    })),
  ),
  { name: 'aucun cycle', severity: 'error' as const, from: {}, to: { circular: true } },
  { name: 'la base ne connaît pas les domaines', severity: 'error' as const, from: { path: '^db/(client|migrate|embedded|schema)' }, to: { path: '^app/', dependencyTypesNot: ['type-only' as const] } },
  { name: 'personne n’importe le serveur', severity: 'error' as const, from: {}, to: { path: '^app/server\\.ts$' } },
]

test('Chaque dossier n’importe que des étages inférieurs, sans cycle', async () => {
  const { output } = await cruise(['app', 'db'], {
    baseDir: ROOT,
    ruleSet: { forbidden },
    tsPreCompilationDeps: false,
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  }, undefined, { tsConfig: (await import('dependency-cruiser/config-utl/extract-ts-config')).default(`${ROOT}/tsconfig.json`) })
  if (typeof output === 'string') throw new Error(output)
  expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name} : ${from} → ${to}`)).toEqual([])
  expect(output.summary.totalDependenciesCruised).toBeGreaterThan(100)
})

const modulesOf = (text: string) => [...text.matchAll(/(?:\bfrom\s+|\bimport\(\s*)['"]([^'"]+)['"]/g)].map(([, name = '']) => name)

test('Le vérificateur tient en un fichier de 200 lignes, qui ne demande que Node', () => {
  const [verifier] = sourcesIn('public', /^verifier\.mjs$/)
  expect(modulesOf(verifier?.text ?? '').sort()).toEqual(['node:crypto', 'node:fs'])
  expect(verifier?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(200)
})

test('Le second vérificateur est écrit à part du site et du premier', () => {
  const sources = sourcesIn('tests/ledger/second').filter(({ path }) => !path.endsWith('.test.ts'))
  expect(sources.length).toBeGreaterThan(10)
  expect(sources.flatMap(({ text }) => modulesOf(text)).filter((name) => !/^(\.\/|node:crypto$|fast-check$)/.test(name))).toEqual([])
})
