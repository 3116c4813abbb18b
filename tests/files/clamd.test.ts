import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openClamd } from '~/files/clamd.server'
import { startClamd } from '../support/clamd'
import { aPdf, EICAR } from '../support/bytes'
import { aFreePort } from '../support/site'

const read = (bytes: Buffer) => Readable.from([bytes])
const LARGE = 5 * 1_048_576

test('L’antivirus laisse passer ce qui est sain et trouve ce qui ne l’est pas, où que ce soit et jusqu’à cinq mégaoctets', async () => {
  const scan = openClamd(await startClamd())
  const late = Buffer.concat([aPdf(LARGE - EICAR.length), EICAR])
  expect(await Promise.all([scan(read(aPdf())), scan(read(aPdf(LARGE))), scan(read(EICAR)), scan(read(late))])).toEqual(['clean', 'clean', 'infected', 'infected'])
})

test.each(['hangs-up', 'is-busy', 'speaks-another-language', 'refuses-length'] as const)('Un antivirus qui ne répond pas comme il faut n’a rien dit\u00a0: %s', async (manner) => {
  expect(await openClamd(await startClamd(manner))(read(aPdf(LARGE)))).toBe('away')
})

test('Un antivirus absent, ou des octets qui s’arrêtent, n’ont rien dit', async () => {
  expect(await openClamd({ host: '127.0.0.1', port: await aFreePort() })(read(aPdf()))).toBe('away')
  const broken = new Readable({ read() { this.destroy(new Error('the store went away')) } })
  expect(await openClamd(await startClamd())(broken)).toBe('away')
})

const installed = spawnSync('clamd', ['--version']).error === undefined

describe.skipIf(!installed)('Le vrai clamd, là où il est installé', () => {
  test('répond comme celui des essais', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'co-construire-clamd-'))
    const port = await aFreePort()
    // One signature is enough: those of the world are 200 megabytes, and this one is what we look for.
    await writeFile(join(folder, 'essai.ndb'), `Essai:0:*:${EICAR.toString('hex')}\n`)
    await writeFile(join(folder, 'clamd.conf'), `Foreground yes\nDatabaseDirectory ${folder}\nTCPSocket ${port}\nTCPAddr 127.0.0.1\n`)
    const clamd = spawn('clamd', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
    try {
      await answering(port)
      const scan = openClamd({ host: '127.0.0.1', port })
      expect(await Promise.all([scan(read(aPdf(LARGE))), scan(read(EICAR)), scan(read(Buffer.concat([aPdf(), EICAR])))])).toEqual(['clean', 'infected', 'infected'])
    } finally {
      clamd.kill()
      await once(clamd, 'exit')
      await rm(folder, { recursive: true, force: true })
    }
  })
})

/** Resolves once something listens there: it reads its signatures before. */
async function answering(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const listens = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false)
    socket.destroy()
    if (listens) return
    await new Promise((turn) => setImmediate(turn))
  }
}
