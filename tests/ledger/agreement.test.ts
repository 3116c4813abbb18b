import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stories } from './second/generate'
import { verifySecond } from './second/second-verifier'
import { forgedStory } from './second/tampering'
import { pickFrom, scratch, tamperings } from './second/tamperings'

const FIRST = new URL('../../public/verifier.mjs', import.meta.url)

/** What both verifiers must say alike: the counts, or the row that is wrong (0: what was given with the file). */
type Verdict = { ok: true; counts: unknown; sealed: boolean } | { ok: false; line: number }

/** Asks the first verifier, whose own words are turned into ours here and nowhere else. */
async function openFirst(): Promise<(text: string, extras: string[]) => Verdict | Promise<Verdict>> {
  const { verify } = await import(/* @vite-ignore */ FIRST.href)
  return async (text, extras) => {
    const { wrong, papers, counts, sealed } = await verify([new TextEncoder().encode(text)], { papers: extras.map((extra) => JSON.parse(extra)) })
    if (wrong) return { ok: false, line: wrong.row }
    return papers.some(({ why }: { why: string | null }) => why) ? { ok: false, line: 0 } : { ok: true, counts, sealed }
  }
}

function askSecond(text: string, extras: string[]): Verdict {
  const said = verifySecond(text, extras)
  return said.ok ? said : { ok: false, line: said.line }
}

type File = { name: string; text: string; extras: string[] }

/** Of seven ledgers, one is as it is, one has one character changed, five are tampered with by name. */
const files: fc.Arbitrary<File | null> = fc.tuple(stories, fc.nat(), fc.nat(6), fc.constantFrom(...tamperings)).map(([story, seed, way, [name, tamper]]) => {
  const right = forgedStory(story, null)
  if (way === 0) return { name: 'as it is', ...right }
  if (way === 1) return { name: 'one character changed', ...right, text: scratch(right.text, pickFrom(seed)) }
  const forged = tamper(story, pickFrom(seed))
  return forged && { name, ...forged }
})

test.skipIf(!existsSync(FIRST))('Les deux vérificateurs, écrits séparément, disent la même chose de tout registre', async () => {
  const askFirst = await openFirst()
  await fc.assert(fc.asyncProperty(files, async (file) => {
    fc.pre(file !== null)
    const { name, text, extras } = file
    expect({ name, ...(await askFirst(text, extras)) }).toEqual({ name, ...askSecond(text, extras) })
  }), { numRuns: 4000, maxSkipsPerRun: 100 })
}, 120_000)
