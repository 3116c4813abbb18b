import { parseArgs } from 'node:util'
import { openSessions } from '~/identity/sessions.server'
import { ImpossibleEnvironment, readEnv } from '~/env.server'
import { openDatabase, SITE_ROLE } from '~db/client.server'
import { CannotStart } from '~db/embedded/cannot-start.server'
import { findRunning } from '~db/embedded/find-running.server'
import { bringAgents } from './demo/agents.server'

/**
 * `npm run demo:people -- --edition SLUG --agents N --json`: proven agents of N territories that vote in an edition of
 * a demonstration, each with an open session, one JSON line a person. To rehearse a vote with a crowd.
 */
async function main(): Promise<void> {
  const { edition, agents, json } = readArguments()
  const env = readEnv()
  if (!env.demo) throw new Refused('Ces personnes n’existent que dans une démonstration : fixez DEMO=1.')
  const url = env.DATABASE_URL ?? (await findRunning(env.DATA_DIR))

  const { db, close } = openDatabase(url, { role: SITE_ROLE, max: 2 })
  try {
    const people = await bringAgents(db, edition, agents)
    if (!people) throw new Refused(`La consultation « ${edition} » n’existe pas dans cette base.`)
    if (people.length < agents) throw new Refused(`Seuls ${people.length} territoires votent dans cette consultation.`)
    const cookies = await openSessions(db, { secure: false }).startMany(people.map(({ personId }) => personId))
    const lines = people.map(({ email, territory }, index) => ({ email, territory, cookie: cookies[index] ?? '' }))
    process.stdout.write(lines.map((line) => `${json ? JSON.stringify(line) : `${line.email}  ${line.territory}  ${line.cookie}`}\n`).join(''))
  } finally {
    await close()
  }
}

function readArguments(): { edition: string; agents: number; json: boolean } {
  try {
    const { values } = parseArgs({ options: { edition: { type: 'string' }, agents: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } } })
    const agents = Number(values.agents)
    if (values.edition && Number.isInteger(agents) && agents >= 1 && agents <= 30_000) return { edition: values.edition, agents, json: values.json }
  } catch {
    // Said below, in the words of whoever typed it.
  }
  throw new Refused('Usage : npm run demo:people -- --edition SLUG --agents N --json (N de 1 à 30000).')
}

class Refused extends Error {}

main().catch((error: unknown) => {
  const known = error instanceof Refused || error instanceof ImpossibleEnvironment || error instanceof CannotStart
  console.error(known ? error.message : error)
  process.exitCode = known ? 2 : 1
})
