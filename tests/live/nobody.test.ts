import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { openAlone } from '../support/live'
import { manyAgents } from '../support/votes'

test('Une page dont la session a pris fin avant qu’elle n’écoute l’apprend, et sa connexion reste', async () => {
  const { owner, site } = await openAlone()
  const [person = ''] = await manyAgents(owner, 1)
  const cookie = (await site.sessions.start(person)).split(';')[0] ?? ''
  // As when a role is taken between the page and its socket.
  await site.sessions.end(cookie)
  const socket = io(site.address, { transports: ['websocket'], forceNew: true, reconnection: false, autoConnect: false, extraHeaders: { cookie } })
  const told = new Promise<string>((resolve) => {
    socket.on('nobody', () => resolve('nobody'))
    socket.on('disconnect', resolve)
  })
  socket.connect()
  expect(await told).toBe('nobody')
  expect(socket.connected).toBe(true)
  socket.close()
})
