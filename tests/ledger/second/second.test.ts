import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stories } from './generate'
import { verifySecond } from './second-verifier'
import { countsOf, idsOf, stateAfter } from './state'
import { isSealed } from './tampering'
import { pickFrom, scratch, tamperings } from './tamperings'
import { fileOf, writeBook } from './writer'

describe('Le second vérificateur du registre', () => {
  test('accepte tout registre en règle, et trouve ses comptes', () => {
    fc.assert(fc.property(stories, (story) => {
      const counts = countsOf(idsOf(story), stateAfter(story.events).supports)
      expect(verifySecond(fileOf(writeBook(story)))).toEqual({ ok: true, counts, sealed: isSealed(story) })
    }), { numRuns: 600 })
  }, 60_000)

  test('refuse tout registre dont un seul caractère a changé', () => {
    fc.assert(fc.property(stories, fc.nat(), (story, seed) => {
      const text = fileOf(writeBook(story))
      expect(verifySecond(scratch(text, pickFrom(seed)))).toHaveProperty('ok', false)
    }), { numRuns: 1000 })
  }, 60_000)

  test.each(tamperings)('%s', (_, tamper) => {
    fc.assert(fc.property(stories, fc.nat(), (story, seed) => {
      const forged = tamper(story, pickFrom(seed))
      fc.pre(forged !== null)
      const verdict = verifySecond(forged.text, forged.extras)
      expect(verdict.ok ? null : verdict.line, JSON.stringify(verdict)).toBe(forged.wrong)
    }), { numRuns: 16, maxSkipsPerRun: 100 })
  })
})
