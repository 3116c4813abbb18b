import { cruise } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import { ROOT } from './sources'

/** From the ground up: a folder imports only from lower floors, or from itself. */
const FLOORS = [
  ['http', 'ui', 'journal', 'ledger', 'mail', 'live'],
  ['territories'],
  ['identity', 'editions', 'orientation'],
  ['checkpoints'],
  ['contributions'],
  ['proposals'],
  ['votes', 'applications', 'moderation'],
  ['committees'],
  ['laureates'],
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
