import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import '../../../app/mend-sources.mjs'

/** `npm run faults -- --seed N --schedules K`: on this machine only, some seconds each; ends with 1 when one fails. */
const { runSchedules } = await import('./run')
const { values } = parseArgs({ options: { seed: { type: 'string', default: String(Date.now() % 1_000_000) }, schedules: { type: 'string', default: '40' } } })
execFileSync(process.execPath, ['app/start.mjs', '--build-only'], { stdio: 'ignore' })
const began = performance.now()
const failed = await runSchedules({ seed: values.seed, schedules: Math.min(Number(values.schedules), 10_000), say: console.log })
const seconds = Math.round((performance.now() - began) / 1000)
console.log(failed.length === 0 ? `${values.schedules} programmes justes en ${seconds} s (--seed ${values.seed})` : `Faux : --seed ${failed.join(', --seed ')} (${seconds} s)`)
process.exit(failed.length === 0 ? 0 : 1)
