import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Site } from '../support/site'

/** Where votes are sent: the site, or a bare server that stands for the least it could be. */
export type Door = Pick<Site, 'url' | 'process' | 'dataDir'>

/** Starts a file of this folder in a process of its own; it ends by itself when let go. */
export const startChild = (file: string, args: string[], nodeArgs: string[] = []): ChildProcess =>
  fork(fileURLToPath(new URL(`./${file}.ts`, import.meta.url)), args, { execArgv: ['--import', 'tsx', ...nodeArgs] })

/** The next message of a child. @throws when it ends instead */
export async function told<Message>(child: ChildProcess): Promise<Message> {
  const ended = new AbortController()
  const end = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`)
  })
  const message = once(child, 'message', { signal: ended.signal }).then(([said]) => said)
  const first = Promise.race([message, end])
  await first.finally(() => {
    ended.abort()
    for (const unheard of [message, end]) unheard.catch(() => {})
  })
  return first
}

/** Starts a bare server of this folder, which first says its address; beside the database of the site. */
export async function startBare(file: string, args: string[], { dataDir }: Pick<Site, 'dataDir'>, nodeArgs: string[] = []): Promise<Door & { leave(): Promise<unknown> }> {
  const child = startChild(file, args, nodeArgs)
  const url = await told<string>(child)
  return { url, process: child, dataDir, leave: () => letGo(child) }
}

/** Lets a child end, and waits for it. */
export function letGo(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit')
  child.disconnect()
  return ended
}
