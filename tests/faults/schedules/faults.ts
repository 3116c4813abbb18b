import type { Random } from '~db/seed/random'
import type { Asker } from './ask'
import type { CommitCuts } from './commit-cuts'
import type { openEndings } from './endings'
import type { Instance } from './instances'
import type { Database } from './postgres'
import type { Door } from './proxy'
import type { openReaders } from './readers'

/** What a fault may act on; each instance has its own door to the database. */
export type World = {
  database: Database; doors: readonly [Door, Door]; cuts: CommitCuts; instances: readonly [Instance, Instance]; asker: Asker; dropScreens: () => void
  endings: ReturnType<typeof openEndings>; readers: ReturnType<typeof openReaders>
}

type Fault = (world: World, random: Random) => Promise<unknown>

/** The instance of which it is dies by that commit: its batch is never heard of, or done and never answered. */
const killAtCommit = (where: 'before-commit' | 'after-commit', why: string): Fault => async ({ cuts, doors, instances }) =>
  cuts.cutNext(where, (door) => void instances[door === doors[0].port ? 0 : 1].kill(why))

/** Each breaks one thing, and is over when it resolves, or at the next commit: what it broke comes back by itself. */
export const FAULTS = {
  'instance tuée': async ({ instances }, random) => random.pick(instances).kill('n’importe quand'),
  'tuée avant COMMIT': killAtCommit('before-commit', 'avant COMMIT'),
  'tuée après COMMIT': killAtCommit('after-commit', 'après COMMIT'),
  'instance gelée': async ({ instances }, random) => random.pick(instances).freeze(random.between(200, 1500)),
  'base tuée net': async ({ database }, random) => database.stopDead(random.between(0, 200)),
  'connexions épuisées': async ({ database, doors }) => database.exhaust(300, () => doors.forEach(({ cutAll }) => cutAll())),
  'base gelée': async ({ database }, random) => database.freeze(random.between(200, 500)),
  'lignes coupées': async ({ doors }) => doors.forEach(({ cutAll }) => cutAll()),
  'coupée avant COMMIT': async ({ cuts }) => cuts.cutNext('before-commit'),
  'coupée après COMMIT': async ({ cuts }) => cuts.cutNext('after-commit'),
  'votants coupés': async ({ asker }, random) => asker.dropSome(() => random.unit() < 0.5),
  'écrans coupés': async ({ dropScreens }) => dropScreens(),
  'preuve retirée': async ({ endings }, random) => endings.revoke(random),
  'votes invalidés': async ({ endings }, random) => endings.invalidate(random),
  'registre interrompu': async ({ readers }, random) => readers.interruptDownloads(random),
} satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

const NAMES = Object.keys(FAULTS) as FaultName[]
/** They take seconds on a small machine: at most one of them a schedule. */
const HEAVY: FaultName[] = ['instance tuée', 'tuée avant COMMIT', 'tuée après COMMIT', 'instance gelée', 'base tuée net', 'connexions épuisées']

/** Two to six faults and their instants, in milliseconds from the first vote. */
export function drawFaults(random: Random, lastMs: number): { name: FaultName; at: number }[] {
  const light = NAMES.filter((name) => !HEAVY.includes(name))
  const names = [random.pick(HEAVY), ...Array.from({ length: random.between(2, 5) }, () => random.pick(light))]
  return names.filter((_, n) => n > 0 || random.unit() < 0.8)
    .map((name) => ({ name, at: random.between(50, lastMs) })).sort((one, other) => one.at - other.at)
}
