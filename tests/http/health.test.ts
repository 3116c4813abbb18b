import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { openHealth } from '~/http/health.server'
import { openTestDatabase } from '../support/database'

/** A site's health page on a database of its own; says the status and the words of `/readyz`. */
async function aSite() {
  const url = await openTestDatabase()
  const [site, owner] = [openDatabase(url, { role: SITE_ROLE, max: 1 }), openDatabase(url, { max: 1 })]
  const http = createServer(express().use(openHealth(site.db, new Registry()))).listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(async () => {
    http.close()
    await Promise.all([site.close(), owner.close()])
  })
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/readyz`)
    return `${answer.status} ${await answer.text()}`
  }
  return { ask, site, owner }
}

test('Le site est prêt quand sa base répond et que son schéma est celui de cette version', async () => {
  const { ask } = await aSite()
  expect(await ask()).toBe('200 ok')
})

test('Il ne l’est pas tant qu’une migration manque, et le redevient', async () => {
  const { ask, owner } = await aSite()
  const [last] = await owner.sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning hash, created_at`
  expect(await ask()).toBe('503 schéma de la base incomplet')
  await owner.sql`insert into drizzle.__drizzle_migrations ${owner.sql({ hash: last!.hash, created_at: last!.created_at })}`
  expect(await ask()).toBe('200 ok')
  await owner.sql`drop schema drizzle cascade`
  expect(await ask()).toBe('503 schéma de la base incomplet')
})

test('Il ne l’est pas quand sa base ne répond pas', async () => {
  const { ask, site } = await aSite()
  await site.close()
  expect(await ask()).toBe('503 base de données indisponible')
})
