import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from '~db/client.server'
import { openProxy } from './schedules/proxy'

test('Une base absente un moment est retrouvée dès qu’elle revient', async () => {
  const url = new URL(inject('serverUrl'))
  const target = { port: Number(url.port) }
  const door = await openProxy(target)
  url.port = String(door.port)
  const { sql, close } = openDatabase(url.href)
  const many = (number: number) => Promise.allSettled(Array.from({ length: number }, () => sql`select 1`))
  await many(20)
  await door.close()
  for (let round = 0; round < 3; round += 1) expect((await many(20)).every(({ status }) => status === 'rejected')).toBe(true)

  const again = await openProxy(target, { port: door.port })
  onTestFinished(async () => {
    await close()
    await again.close()
  })
  const began = performance.now()
  expect((await many(20)).map(({ status }) => status)).toEqual(Array(20).fill('fulfilled'))
  expect(performance.now() - began).toBeLessThan(2_000)
})
