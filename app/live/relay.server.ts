import type postgres from 'postgres'
import { coalesce } from './coalesce'

const CHANNEL = 'live'
/** At most four messages a second for each topic. */
const PERIOD_MS = 250

/**
 * Carries touched topics between the instances of one database. Told after the commit, on a connection of its own: a
 * NOTIFY inside the vote's transaction would make every commit of the site wait for the one before. A word may be lost
 * (the connection drops): what matters is read again unasked.
 * @param sql a pool for this alone
 * @param hear.topic what another instance touched
 * @param hear.again called when listening starts, and starts again after a cut: what was said meanwhile is lost
 */
export function openRelay(sql: postgres.Sql, hear: { topic: (topic: string) => void; again: () => void }) {
  const me = crypto.randomUUID()
  sql.listen(CHANNEL, (said) => {
    const [from, topic = ''] = said.split(' ', 2)
    if (from !== me) hear.topic(topic)
  }, hear.again).catch((reason: unknown) => console.error('live:', reason))
  const tell = coalesce(PERIOD_MS, (topic) => tellInstances(sql, [topic], me))
  return { announce: (topics: string[]) => topics.forEach(tell) }
}

/** Says to the instances that these topics changed: for a process that serves nobody, once its act is committed. */
export async function tellInstances(sql: postgres.Sql, topics: string[], from = 'command'): Promise<void> {
  for (const topic of topics) await sql.notify(CHANNEL, `${from} ${topic}`)
}

/**
 * Carries words of one kind between the instances, as they are, each to all the others: what is lost is said again by
 * whoever said it. For what is short and fades; whatever must be found again is in the database.
 */
export function openChannel<Word>(sql: postgres.Sql, channel: string, hear: (word: Word) => void): (word: Word) => void {
  const me = crypto.randomUUID()
  sql.listen(channel, (said) => {
    const { from, word } = JSON.parse(said) as { from: string; word: Word }
    if (from !== me) hear(word)
  }).catch((reason: unknown) => console.error('live:', reason))
  return (word) => void sql.notify(channel, JSON.stringify({ from: me, word })).catch((reason: unknown) => console.error('live:', reason))
}
