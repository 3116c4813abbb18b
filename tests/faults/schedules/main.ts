import { execFileSync } from 'node:child_process'
import '../../../app/mend-sources.mjs'
import { endWithUsage, readCommandLine } from '../../support/command-line'

/** `npm run faults -- --seed N --schedules K`: on this machine only, some seconds each; ends with 1 when one fails. */
const USAGE = 'npm run faults -- [--seed GRAINE] [--schedules NOMBRE]'
const { values } = readCommandLine(USAGE, { options: { seed: { type: 'string', default: String(Date.now() % 1_000_000) }, schedules: { type: 'string', default: '40' } } })
if (!/^[1-9]\d*$/.test(values.schedules)) endWithUsage(USAGE)
const { runSchedules } = await import('./run')
execFileSync(process.execPath, ['app/start.mjs', '--build-only'], { stdio: 'ignore' })
const began = performance.now()
const failed = await runSchedules({ seed: values.seed, schedules: Math.min(Number(values.schedules), 10_000), say: console.log })
const seconds = Math.round((performance.now() - began) / 1000)
console.log(failed.length === 0 ? `${values.schedules} programmes justes en ${seconds} s (--seed ${values.seed})` : `Faux : --seed ${failed.join(', --seed ')} (${seconds} s)`)
process.exit(failed.length === 0 ? 0 : 1)
