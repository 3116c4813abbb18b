import { setTimeout as pause } from 'node:timers/promises'
import { sealVote } from '~/votes/seal-vote.server'
import { seededRandom } from '~db/seed/random'
import { checkHistory } from './check-history'
import { countLate } from './check-explained'
import { openEndings } from './endings'
import { eventually } from './eventually'
import { drawFaults, FAULTS } from './faults'
import type { History } from './history'
import { openReaders } from './readers'
import { readHistory } from './read-history'
import { openScreen } from './screens'
import type { Stage } from './stage'
import { recountByVerifier } from './verifier'
import { bringCloseForward, isSealed, openVote, planClose } from './vote-of-schedule'
import { letVote, stillAnswers } from './voters'

export type Report = { faults: string; killed: string[]; history: History; wrong: string[]; late: number; commitsCut: number; ms: number }

/** Plays one vote under the faults that `seed` draws, heals everything, and judges what everyone saw. */
export async function playSchedule(stage: Stage, seed: string): Promise<Report> {
  const random = seededRandom(seed)
  const { instances, owner, perform, keys, cuts, asker } = stage
  const urls = instances.map(({ url }) => url)
  const lastMs = random.between(400, 800)
  const faults = drawFaults(random, lastMs)
  const isEager = random.unit() < 0.2
  const [isPlanned, isRaced, noticeMs] = [random.unit() < 0.3, random.unit() < 0.9, random.between(0, 150)]
  const cutBefore = cuts.countDone()
  const start = performance.now()

  const vote = await eventually(() => openVote(owner, random))
  if (isPlanned) await planClose(owner, vote, lastMs + noticeMs)
  const screens = instances.map(({ url }) => openScreen(url, vote.slug))
  const [endings, readers] = [openEndings(perform, vote), openReaders(urls, vote.slug)]
  const world = { ...stage, endings, readers, dropScreens: () => screens.forEach(({ drop }) => drop()) }
  let isOver = false
  let whenOne = () => {}
  const oneVoted = new Promise<void>((resolve) => (whenOne = resolve))
  const voting = letVote({ slug: vote.slug, proposals: vote.proposals, voters: vote.voters, asker, random: seededRandom(`${seed} voters`), isOver: () => isOver, whenOne })
  // Now and then faults come before the very first vote is written.
  if (!isEager) await Promise.race([oneVoted, voting])
  const began = performance.now()
  const until = (ms: number) => pause(Math.max(0, began + ms - performance.now()))

  async function breakThings() {
    for (const { name, at } of faults) {
      await until(at)
      await FAULTS[name](world, random)
    }
  }
  async function closeVote() {
    await until(lastMs)
    if (!isPlanned) await eventually(() => bringCloseForward(perform, vote, noticeMs))
    // Beside the keepers of both instances, two closers who do not wait for them.
    if (isRaced) await until(lastMs + noticeMs + 5)
    if (isRaced) await Promise.all([1, 2].map(() => eventually(() => perform((work) => sealVote(work, vote.slug, keys)))))
  }
  await Promise.all([breakThings(), closeVote()])
  cuts.disarm()
  await Promise.all(instances.map(({ whole }) => whole()))
  await eventually(async () => (await isSealed(owner, vote)) || Promise.reject(new Error('not sealed')))
  const givingUp = setTimeout(() => (isOver = true), 8_000)
  const asked = await voting
  clearTimeout(givingUp)
  await readers.close()
  const answering = await Promise.all([0, 1].map((instance) => stillAnswers(asker, vote, instance)))
  const kept = { asked, endings: endings.endings, screens: screens.map(({ told }) => told), glances: readers.glances, downloads: readers.downloads, answering }
  const history = await eventually(() => readHistory(owner, vote, urls, kept))
  screens.forEach(({ close }) => close())
  const receipts = asked.flatMap(({ attempts }) => attempts.flatMap((attempt) => (attempt.outcome === 'ok' ? [attempt.receipt] : [])))
  const wrong = [...instances.flatMap(({ fallen }) => fallen()), ...checkHistory(history), ...(await recountByVerifier(instances[1].url, vote.slug, receipts))]
  const told = [...faults.map(({ name, at }) => `${name} ${at}`), isPlanned ? 'clôture prévue' : 'clôture avancée', ...(isRaced ? ['sceau disputé'] : []), ...(vote.hidden ? ['comptes cachés'] : [])]
  const killed = instances.flatMap((instance) => instance.killed())
  return { faults: told.join(', '), killed, history, wrong, late: countLate(history, history.lines.map((line) => JSON.parse(line))), commitsCut: cuts.countDone() - cutBefore, ms: performance.now() - start }
}
