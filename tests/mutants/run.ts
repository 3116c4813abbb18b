import { execFileSync, spawn } from 'node:child_process'
import { cp, link, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithUsage } from '../support/command-line'
import { type Mutant, MUTANTS } from './list'
import { mutate } from './mutate'

/**
 * `npm run mutants [-- WORDS]`: takes each defence away, one at a time, in a copy of this tree, and says whether a test
 * sees it. A defence that no test holds will one day be removed by mistake. Ends with 1 when one is missed.
 */
const WORDS = { caught: 'pris   ', missed: 'MANQUÉ ', stale: 'PÉRIMÉ ', broken: 'CASSÉ  ' }
const root = fileURLToPath(new URL('../..', import.meta.url))
const words = process.argv.slice(2)
const chosen = MUTANTS.filter(({ name }) => words.every((word) => name.includes(word)))
if (chosen.length === 0) endWithUsage('npm run mutants -- [MOT]… (des mots du nom d’une défense, comme «\u00a0reçu\u00a0»)')
const copy = await copyTree()
try {
  const whole = await runTests([...new Set(chosen.flatMap(({ tests }) => tests))])
  if (whole.verdict !== 'missed') throw new Error(`the tests fail on the tree as it is:\n${whole.said}`)
  console.log(`${whole.passed} essais justes sur l’arbre entier`)
  let missed = 0
  for (const mutant of chosen) {
    const { verdict, by, seconds } = await tryMutant(mutant)
    missed += verdict === 'caught' ? 0 : 1
    console.log(`${WORDS[verdict]}  ${mutant.name.padEnd(34)} ${seconds.toFixed(0).padStart(3)} s  ${by}`)
  }
  console.log(`${chosen.length - missed} pris, ${missed} manqués`)
  process.exitCode = missed > 0 ? 1 : 0
} finally {
  await rm(copy, { recursive: true, force: true })
}

type Outcome = { verdict: 'caught' | 'missed' | 'stale' | 'broken'; by: string; seconds: number; passed: number; said: string }

/**
 * Tracked and new files, as they are here, and the libraries beneath them as in any tree: by a symbolic link they would
 * stand outside the root, where Vite reads them in another way. In this tree, because a hard link cannot leave its disk.
 */
async function copyTree(): Promise<string> {
  await mkdir(join(root, '.data'), { recursive: true, mode: 0o711 })
  const folder = await mkdtemp(join(root, '.data/mutants-'))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 }).split('\0').filter(Boolean)
  for (const file of files) await cp(join(root, file), join(folder, file), { recursive: true }).catch((reason: NodeJS.ErrnoException) => reason.code === 'ENOENT' || Promise.reject(reason))
  await linkFolder(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The same files under another name: nothing is copied. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [old, young] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkFolder(old, young)
    else await (entry.isSymbolicLink() ? symlink(await readlink(old), young) : link(old, young))
  }
}

async function tryMutant(mutant: Mutant): Promise<Outcome> {
  const path = join(copy, mutant.file)
  const text = await readFile(path, 'utf8')
  const mutated = mutate(text, mutant)
  if (mutated === null) return { verdict: 'stale', by: `ne s’applique plus à ${mutant.file}`, seconds: 0, passed: 0, said: '' }
  await writeFile(path, mutated)
  try {
    return await runTests(mutant.tests)
  } finally {
    await writeFile(path, text)
  }
}

/** Caught when a test fails; a file that cannot even be read, or a run that cannot begin, proves nothing. */
async function runTests(tests: string[]): Promise<Outcome> {
  const report = join(copy, 'report.json')
  const began = performance.now()
  const said = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--testTimeout=8000', '--reporter=json', `--outputFile=${report}`, ...tests])
  const text = await readFile(report, 'utf8').catch(() => null)
  await rm(report, { force: true })
  const seconds = (performance.now() - began) / 1000
  if (text === null) return { verdict: 'broken', by: said.slice(-300), seconds, passed: 0, said }
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(text) as Report
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'))
  const verdict = numFailedTests > 0 ? 'caught' : passed > 0 && testResults.every(({ status }) => status === 'passed') ? 'missed' : 'broken'
  return { verdict, by: failed[0]?.title ?? '', seconds, passed, said: `${said}\n${failed.map(({ title }) => title).join('\n')}` }
}

type Report = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: { status: string; title: string }[] }[] }

function run(command: string, args: string[]): Promise<string> {
  const child = spawn(command, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'], timeout: 240_000 })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  return new Promise((ended) => child.once('close', () => ended(said)))
}
