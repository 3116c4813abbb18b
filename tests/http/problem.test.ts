import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { PROBLEMS } from '~/open-data/problems'
import { problemShape } from '~/open-data/shapes'
import { sendProblem } from '~/http/problem.server'

const at = new Date('2027-05-01T10:00:00Z')

test.each([
  ['phase-not-open', { opensAt: at }, { opensAt: at.toISOString() }],
  ['phase-closed', { closesAt: at }, { closedAt: at.toISOString() }],
])('Hors phase, un problème « %s » donne l’instant sous le nom que l’API promet', async (slug, facts, told) => {
  const server = express().use((_request, response) => sendProblem(response, { status: 409, slug, title: 'Refusé', detail: 'Non.', ...facts })).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const body = await answer.json()
  await new Promise((closed) => server.close(closed))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'application/problem+json; charset=utf-8'])
  expect(body).toEqual({ type: `/problemes/${slug}`, status: 409, title: 'Refusé', detail: 'Non.', ...told })
  expect(problemShape.parse(body)).toEqual(body)
  expect(PROBLEMS.find((problem) => problem.slug === slug)?.what).toContain(Object.keys(told)[0])
})
