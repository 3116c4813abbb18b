import type { Random } from '~db/seed/random'
import type { Asker } from './ask'
import type { Instance } from './instances'
import type { Database } from './postgres'
import type { Door } from './proxy'

/** What a fault may act on. */
export type World = { database: Database; proxy: Door; instances: readonly [Instance, Instance]; asker: Asker; dropScreens: () => void }

type Fault = (world: World, random: Random) => Promise<unknown>

/** Each breaks one thing, and is over when it resolves: what it broke comes back by itself. */
export const FAULTS = {
  'instance tuée': async ({ instances }, random) => random.pick(instances).kill(),
  'base tuée net': async ({ database }, random) => database.stopDead(random.between(0, 200)),
  'base gelée': async ({ database }, random) => database.freeze(random.between(200, 500)),
  'lignes coupées': async ({ proxy }) => proxy.cutAll(),
  'coupée avant COMMIT': async ({ proxy }) => proxy.cutNextCommit('before-commit'),
  'coupée après COMMIT': async ({ proxy }) => proxy.cutNextCommit('after-commit'),
  'connexions épuisées': async ({ database, proxy }) => database.exhaust(300, proxy.cutAll),
  'votants coupés': async ({ asker }, random) => asker.dropSome(() => random.unit() < 0.5),
  'écrans coupés': async ({ dropScreens }) => dropScreens(),
} satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

const NAMES = Object.keys(FAULTS) as FaultName[]
/** They take seconds on a small machine: at most one of them a schedule, and in turn. */
const HEAVY: FaultName[] = ['instance tuée', 'base tuée net', 'connexions épuisées']

/** Two to five faults and their instants, in milliseconds from the first vote. */
export function drawFaults(random: Random, lastMs: number): { name: FaultName; at: number }[] {
  const light = NAMES.filter((name) => !HEAVY.includes(name))
  const names = [random.pick(HEAVY), ...Array.from({ length: random.between(1, 4) }, () => random.pick(light))]
  return names.filter((_, n) => n > 0 || random.unit() < 0.7)
    .map((name) => ({ name, at: random.between(50, lastMs) })).sort((one, other) => one.at - other.at)
}
