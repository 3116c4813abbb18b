import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { MUTANTS } from './list'
import { mutate } from './mutate'

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

test.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('« %s » peut encore être retirée, et ses essais sont là', (_, mutant) => {
  expect(mutate(readFileSync(here(mutant.file), 'utf8'), mutant)).not.toBeNull()
  expect(mutant.tests.filter((path) => !existsSync(here(path)))).toEqual([])
})
