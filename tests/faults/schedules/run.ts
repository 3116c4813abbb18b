import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attempt } from './history'
import { playSchedule, type Report } from './schedule'
import { openStage } from './stage'

/** A schedule takes some seconds; one that takes so long waits for something that will never come, and says its seed. */
const MOST_MS = 60_000

/**
 * Plays `schedules` schedules drawn from `seed`, one line each, and gives the seeds of those that failed. A seed with a
 * dash, `7-3`, is one schedule alone: it draws the same faults again, though machines never meet twice in the same order.
 */
export async function runSchedules({ seed, schedules, say }: { seed: string; schedules: number; say: (line: string) => void }): Promise<string[]> {
  const seeds = seed.includes('-') ? Array.from({ length: schedules }, () => seed) : Array.from({ length: schedules }, (_, n) => `${seed}-${n + 1}`)
  const failed: string[] = []
  const stage = await openStage()
  try {
    for (const one of seeds) {
      const report = await within(MOST_MS, playSchedule(stage, one)).catch((reason: unknown) => {
        say(`${one} n’est pas allé au bout : ${stage.instances.flatMap(({ fallen }) => fallen()).join(' ')}`)
        throw reason
      })
      say(lineOf(one, report))
      if (report.wrong.length === 0) continue
      failed.push(one)
      const file = join(await mkdtemp(join(tmpdir(), 'co-construire-history-')), `${one}.json`)
      await writeFile(file, JSON.stringify(report.history))
      for (const wrong of report.wrong.slice(0, 8)) say(`    ${wrong}`)
      say(`    ${report.wrong.length} en tout ; l’histoire est dans ${file}`)
    }
  } finally {
    await stage.close()
  }
  return failed
}

function within<Outcome>(ms: number, outcome: Promise<Outcome>): Promise<Outcome> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`it did not end in ${ms / 1000} s`)), ms).unref())
  return Promise.race([outcome, late])
}

function lineOf(seed: string, { faults, killed, history, wrong, late, commitsCut, ms }: Report): string {
  const attempts = history.asked.flatMap((asked) => asked.attempts)
  const number = (outcome: Attempt['outcome']) => attempts.filter((attempt) => attempt.outcome === outcome).length
  return `${seed.padEnd(8)} ${wrong.length === 0 ? 'juste' : 'FAUX '} ${(ms / 1000).toFixed(1)} s  ${number('ok')} acquittés, ${number('fail')} refusés, ${number('unknown')} sans réponse` +
    `, ${late} tardifs, ${commitsCut} COMMIT coupés, ${history.lines.length} lignes  [${faults}]${killed.map((one) => `  tuée : ${one}`).join('')}`
}
