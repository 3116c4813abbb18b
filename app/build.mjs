// Builds the site: the Remix pages and browser code, the server file, and the ready-compressed assets.
import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { mendBuilt } from './mended-postgres.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

export async function buildSite() {
  const remix = join(dirname(createRequire(import.meta.url).resolve('@remix-run/dev/package.json')), 'dist/cli.js')
  execFileSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
  await build({
    absWorkingDir: root,
    entryPoints: { site: 'app/server.ts', admin: 'app/admin.ts', 'demo-people': 'db/seed/demo-people.ts' },
    outdir: 'build',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    plugins: [mendBuilt],
    external: ['./server/index.js'],
    sourcemap: true,
    logLevel: 'warning',
  })
  await compressAssets(join(root, 'build/client'))
}

/** Compressed once here rather than at each request. */
async function compressAssets(folder) {
  const files = await readdir(folder, { recursive: true })
  const texts = files.filter((file) => /\.(js|css|svg|txt|xml|json|mjs)$/.test(file))
  await Promise.all(texts.map(async (file) => {
    const path = join(folder, file)
    const bytes = await readFile(path)
    const br = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }))])
  }))
}
