import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { refuseUnreadableAddresses } from '~/http/refuse-unreadable-addresses.server'

test.each([
  ['/consultations/%00', 400, 'text/html'],
  ['/consultations/2021/contributions?q=%00', 400, 'text/html'],
  ['/api/v1/editions/%00/proposals', 400, 'application/problem+json'],
  ['/consultations/%ff', 400, 'text/html'],
  ['/consultations/%', 400, 'text/html'],
  ['/api/v1/editions/%E0%A4%A', 400, 'application/problem+json'],
  ['/consultations/%C3%A9t%C3%A9', 200, 'text/html'],
  ['/consultations/2021', 200, 'text/html'],
])('%s reçoit %i', async (address, status, type) => {
  const server = express().use(refuseUnreadableAddresses, (_request, response) => void response.type('html').send('ok')).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`)
  await new Promise((closed) => server.close(closed))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringContaining(type)])
})
