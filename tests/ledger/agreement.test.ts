import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verify } from '../../public/verifier.mjs'
import { stories } from './second/generate'
import { readJson } from './second/json'
import { verifySecond } from './second/second-verifier'
import { countsOf, idsOf, stateAfter } from './second/state'
import { type Forged, isSealed } from './second/tampering'
import { pickFrom, scratch, tamperings } from './second/tamperings'
import { fileOf, writeBook } from './second/writer'

/** What is said of a file: its counts; or the row that is wrong, 0 when it is the `paper` (from 1) given with it. */
type Verdict = { counts: unknown; sealed: boolean } | { row: number; paper?: number | undefined }
type File = Pick<Forged, 'text' | 'extras'>

/** The verifier that anyone downloads, its words turned into ours. */
async function askFirst({ text, extras }: File): Promise<Verdict> {
  const file = (async function* () { yield Buffer.from(text) })()
  const { wrong, papers, counts, sealed } = await verify(file, { papers: extras.map((extra) => readJson(extra) ?? null) })
  if (wrong) return { row: wrong.row }
  const paper = 1 + papers.findIndex(({ why }) => why)
  return paper > 0 ? { row: 0, paper } : { counts, sealed }
}

function askSecond({ text, extras }: File): Verdict {
  const said = verifySecond(text, extras)
  if (said.ok) return { counts: said.counts, sealed: said.sealed }
  return said.extra ? { row: 0, paper: said.extra } : { row: said.line }
}

/** The verdict of both, which must be one. */
async function ask(file: File): Promise<Verdict> {
  const [first, second] = [await askFirst(file), askSecond(file)]
  expect(first, file.text).toEqual(second)
  return first
}

/** The two were written apart from `docs/ledger.md`: where they part, one is wrong, and that page says which. */
describe('Les deux vérificateurs du registre disent la même chose', () => {
  test('de tout registre en règle, dont ils trouvent les comptes', async () => {
    await fc.assert(fc.asyncProperty(stories, async (story) => {
      const counts = countsOf(idsOf(story), stateAfter(story.events).supports)
      expect(await ask({ text: fileOf(writeBook(story)), extras: [] })).toEqual({ counts, sealed: isSealed(story) })
    }), { numRuns: 250 })
  }, 60_000)

  test('de tout registre dont un seul caractère a changé, qu’ils refusent', async () => {
    await fc.assert(fc.asyncProperty(stories, fc.nat(), async (story, seed) => {
      const text = scratch(fileOf(writeBook(story)), pickFrom(seed))
      expect(await ask({ text, extras: [] })).toHaveProperty('row')
    }), { numRuns: 500 })
  }, 60_000)

  test.each(tamperings)('%s', async (_, tamper) => {
    await fc.assert(fc.asyncProperty(stories, fc.nat(), async (story, seed) => {
      const forged = tamper(story, pickFrom(seed))
      fc.pre(forged !== null)
      const verdict = await ask(forged)
      expect('row' in verdict ? verdict.row : null).toBe(forged.wrong)
    }), { numRuns: 8, maxSkipsPerRun: 100 })
  })
})
