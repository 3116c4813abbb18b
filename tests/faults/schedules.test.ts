import { expect, test } from 'vitest'
import { runSchedules } from './schedules/run'

/** Drawn anew at each run. */
const seed = String(Date.now() % 1_000_000)

test('Quarante votes sous des pannes tirées au sort : ce qui fut acquitté est écrit, compté et scellé, et rien d’autre', { timeout: 240_000 }, async () => {
  console.log(`npm run faults -- --seed ${seed}`)
  const said: string[] = []
  const failed = await runSchedules({ seed, schedules: 40, say: (line) => said.push(line) }).catch((reason: unknown) => [`${reason}`])
  expect(failed, said.filter((line) => !line.includes(' juste ')).join('\n')).toEqual([])
})
