import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The items of one file of the official reference of territories, as published by its package. */
export async function readReference<Item>(name: string): Promise<Item[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json'))
  return JSON.parse(await readFile(join(folder, 'data', `${name}.json`), 'utf8'))
}
