// `npm test` runs every suite and sums them in its last line; `npm run check` only those that need no database.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './support/find-browser.mjs'

const reports = await mkdtemp(join(tmpdir(), 'co-construire-reports-'))
const bin = (name) => join('node_modules', '.bin', name)
const total = { passed: 0, failed: 0 }

const checks = [
  ['Types', bin('tsc'), ['--noEmit']],
  ['Lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['Code inutilisé', bin('knip'), ['--config', 'tests/architecture/knip.json', '--no-progress']],
]
// Built once here: two suites that started the site together would build it over each other.
if (process.argv[2] !== 'check') checks.push(['Construction', process.execPath, ['app/start.mjs', '--build-only']])

for (const [name, command, args] of checks) {
  const code = await run(name, command, args)
  total[code === 0 ? 'passed' : 'failed'] += 1
}

if (process.argv[2] === 'check') {
  await vitest('Architecture', ['--config', 'tests/architecture/vitest.config.ts'])
} else {
  await vitest('Domaines', ['--config', 'tests/vitest.config.ts'])
  await playwright()
}

await rm(reports, { recursive: true, force: true })
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

async function vitest(name, args) {
  const file = join(reports, `${name}.json`)
  const code = await run(name, bin('vitest'), ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  count(await read(file), code, (report) => [report.numPassedTests, report.numFailedTests + report.testResults.filter(fellBeforeItsTests).length])
}

async function playwright() {
  const browser = await findBrowser()
  if (!browser) return
  const file = join(reports, 'navigateur.json')
  const env = { ...process.env, BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const code = await run('Navigateur', bin('playwright'), ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], env)
  count(await read(file), code, (report) => [report.stats.expected + report.stats.flaky, report.stats.unexpected + report.errors.length])
}

/** A file that failed though none of its tests did: it could not be read, or its preparation fell. */
function fellBeforeItsTests({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
}

/** A runner that ended badly without saying which test failed still counts as one failure. */
function count(report, code, figures) {
  const [passed, failed] = report ? figures(report) : [0, 0]
  total.passed += passed
  total.failed += code !== 0 && failed === 0 ? 1 : failed
}

async function read(file) {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null'))
}

function run(name, command, args, env = process.env) {
  console.log(`\n── ${name}`)
  return new Promise((ended) => {
    spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).once('exit', (code) => ended(code ?? 1))
  })
}
