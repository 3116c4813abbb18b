import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

type Pages = { assets: RequestHandler; build: ServerBuild | (() => Promise<ServerBuild>) }

/** The pages and their assets: those of the build, or made as they are asked for while developing. */
export const openPages = (options: { http: Server; development: boolean }): Promise<Pages> =>
  options.development ? openDevelopedPages(options.http) : openBuiltPages()

async function openBuiltPages(): Promise<Pages> {
  const { default: sirv } = await import('sirv')
  const beside = (path: string) => new URL(path, import.meta.url)
  // Hashed names never change; the ready-made brotli and gzip files beside them are sent as they are.
  const assets = sirv(fileURLToPath(beside('./client')), {
    brotli: true,
    gzip: true,
    setHeaders: (response, path) =>
      response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'),
  })
  return { assets, build: (await import(beside('./server/index.js').href)) as ServerBuild }
}

async function openDevelopedPages(http: Server): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } } })
  return { assets: vite.middlewares, build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild> }
}
