import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Says in one line how a command is used, and ends with 2: what was asked is not something it does. */
export function endWithUsage(usage: string): never {
  console.error(`Usage\u00a0: ${usage}`)
  process.exit(2)
}

/** What a command was asked; with an option it does not know, `--help` for one, how it is used. */
export function readCommandLine<const Config extends ParseArgsConfig>(usage: string, config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch {
    return endWithUsage(usage)
  }
}
