import type { NextFunction, Request, Response } from 'express'

const LEVELS = ['error', 'info', 'debug'] as const

export type LogLevel = (typeof LEVELS)[number]
/** A line, or what makes it where making it for nothing would cost. */
type Line = string | (() => string)
/** What the operator reads, a line at a time. What fails is told at every level, straight to the standard error. */
export type Log = Record<Exclude<LogLevel, 'error'>, (line: Line) => void>

/** Makes the site's log: it writes the lines of `level` and of those below, and drops the others. */
export function openLog(level: LogLevel, write: (line: string) => void = console.log): Log {
  const at = (least: LogLevel) => (line: Line) => {
    if (LEVELS.indexOf(level) >= LEVELS.indexOf(least)) write(typeof line === 'string' ? line : line())
  }
  return { info: at('info'), debug: at('debug') }
}

/** Tells each answer at `debug`: method, path, status, milliseconds. Never what follows “?”: people type there. */
export const tellRequests = ({ debug }: Pick<Log, 'debug'>) => (request: Request, response: Response, next: NextFunction) => {
  const began = performance.now()
  const [path] = request.originalUrl.split('?')
  response.once('finish', () => debug(`${request.method} ${path} ${response.statusCode} ${Math.round(performance.now() - began)} ms`))
  next()
}
