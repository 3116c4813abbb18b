import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { type LogLevel, openLog, tellRequests } from '~/http/log.server'

test.each([
  ['error', []],
  ['info', ['une étape']],
  ['debug', ['une étape', 'un détail']],
] as [LogLevel, string[]][])('Au niveau %s, le journal du site écrit %j', (level, expected) => {
  const written: string[] = []
  const log = openLog(level, (line) => written.push(line))
  log.info('une étape')
  log.debug(() => 'un détail')
  expect(written).toEqual(expected)
})

test('Une requête est dite par son chemin et sa réponse, sans ce que la personne a tapé', async () => {
  const written: string[] = []
  const http = createServer(express().use(tellRequests(openLog('debug', (line) => written.push(line))))).listen(0, '127.0.0.1')
  onTestFinished(() => void http.close())
  await once(http, 'listening')
  await (await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/territoires?q=Saint-Flour`)).text()
  await expect.poll(() => written).toEqual([expect.stringMatching(/^GET \/territoires 404 \d+ ms$/)])
})
