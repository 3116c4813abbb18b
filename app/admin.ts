import { parseArgs } from 'node:util'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { CannotStart } from '~db/embedded/cannot-start.server'
import { findRunning } from '~db/embedded/find-running.server'
import { identityCommands, Refused } from '~/identity/admin-commands.server'
import { territoryCommands } from '~/identity/territory-commands.server'
import { tellInstances } from '~/live/relay.server'
import { rightsCommands } from '~/rights/admin-commands.server'
import { voteCommands } from '~/votes/admin-commands.server'
import { proofCommands } from '~/votes/proof-commands.server'
import { openPerform } from '~/work.server'
import { ImpossibleEnvironment, readEnv } from './env.server'

const COMMANDS = { ...identityCommands, ...territoryCommands, ...proofCommands, ...rightsCommands, ...voteCommands }

const USAGE = [
  'Usage\u00a0: npm run admin -- COMMANDE',
  ...Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`),
  'La base est celle de DATABASE_URL, ou celle du site qui tourne sur DATA_DIR (.data).',
].join('\n')

/** `npm run admin -- …`: what an operator does without a page, as the site and under its rules. */
async function main(): Promise<void> {
  const { words, ...options } = readArguments()
  if (words.length === 0 || words[0] === 'help') return console.log(USAGE)
  const name = words.slice(0, 2).join(' ')
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Refused(`La commande «\u00a0${name}\u00a0» n’existe pas.\n${USAGE}`)
  const env = readEnv()
  const { db, sql, close } = openDatabase(env.DATABASE_URL ?? (await findRunning(env.DATA_DIR)), { role: SITE_ROLE, max: 2 })
  try {
    const touched: string[] = []
    const perform = openPerform(db, (topics) => touched.push(...topics), env.publicUrl)
    console.log((await command.run({ db, perform, words: words.slice(2), ...options })).join('\n'))
    await tellInstances(sql, touched)
  } finally {
    await close()
  }
}

function readArguments(): { words: string[]; reason: string; dryRun: boolean } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { reason: { type: 'string', default: '' }, 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } } })
    return { words: values.help ? ['help'] : positionals, reason: values.reason, dryRun: values['dry-run'] }
  } catch {
    throw new Refused(USAGE)
  }
}

main().catch((error: unknown) => {
  const known = error instanceof Refused || error instanceof ImpossibleEnvironment || error instanceof CannotStart
  console.error(known ? error.message : error)
  process.exitCode = known ? 2 : 1
})
