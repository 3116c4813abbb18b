import { createServer } from 'node:http'
import { serveBare } from './bare-host'

/** Started by `tests/bench/pages.ts`: sends the bytes of a page, read once, and does nothing else. */
const page = Buffer.from(await (await fetch(process.argv[2] ?? '')).arrayBuffer())
serveBare(createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page)))
