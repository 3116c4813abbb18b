import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeSiteLock } from '../../db/embedded/site-lock.server'

test('Le verrou d’un dossier de données, laissé par un site mort, n’est pris qu’une fois', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-lock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  // This process is alive, but was born later than the one that held the lock under the same number.
  const dead = { pid: process.pid, birth: 'before the reboot', id: 'dead' }
  for (let round = 0; round < 15; round++) {
    await writeFile(join(folder, 'site.lock'), JSON.stringify(dead))
    // And one starter died while replacing it.
    if (round % 2) await writeFile(join(folder, 'site.lock.after-dead'), JSON.stringify({ ...dead, id: 'dead-too' }))

    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => takeSiteLock(folder)))
    const won = tries.filter((one) => one.status === 'fulfilled')
    expect(won).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(['site.lock'])
    await won[0]!.value()
    expect(readdirSync(folder)).toEqual([])
  }
})
