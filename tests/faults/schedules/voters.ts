import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '~db/seed/random'
import type { Asker } from './ask'
import type { Asked } from './history'

/** `voter` is their pseudonym in the ledger. */
export type Voter = { id: string; email: string; voter: string; cookie: string }

type Crowd = { slug: string; proposals: number[]; voters: Voter[]; asker: Asker; random: Random; isOver: () => boolean; whenOne: () => void }

/** Whether an instance answers a voter within some seconds: a batch that waits for ever would keep all those after it. */
export async function stillAnswers(asker: Asker, { slug, proposals: [proposal = 0], voters }: Pick<Crowd, 'slug' | 'proposals' | 'voters'>, instance: number): Promise<boolean> {
  for (let tries = 0; tries < 4; tries += 1)
    if ((await asker.ask({ slug, proposal, support: true, cookie: voters[0]?.cookie ?? '' }, instance)).outcome !== 'unknown') return true
  return false
}

/**
 * Has every voter change their mind without rest until the vote is closed: each wants the opposite of what they know,
 * and asks the same again, of any instance, until somebody answers. `isOver` ends what nobody ever answered; `whenOne` hears
 * each vote acknowledged.
 */
export async function letVote({ slug, proposals, voters, asker, random, isOver, whenOne }: Crowd): Promise<Asked[]> {
  const all: Asked[] = []
  await Promise.all(voters.map(async ({ voter, cookie }) => {
    const known = new Map<number, boolean>()
    while (!isOver()) {
      const proposal = random.pick(proposals)
      const asked: Asked = { voter, proposal, support: !known.get(proposal), attempts: [] }
      all.push(asked)
      const answer = await insist(asked, cookie)
      if (answer === 'ok') known.set(proposal, asked.support)
      if (answer === 'ok') whenOne()
      if (answer === 'phase-closed') return
      await pause(random.between(0, 25))
    }
  }))
  return all

  async function insist(asked: Asked, cookie: string): Promise<string | undefined> {
    while (!isOver()) {
      const wish = { slug, proposal: asked.proposal, support: asked.support, cookie }
      // Now and then a double click, or two tabs.
      const attempts = await Promise.all(Array.from({ length: random.unit() < 0.1 ? 2 : 1 }, () => asker.ask(wish, random.between(0, 1))))
      asked.attempts.push(...attempts)
      const settled = attempts.find(({ outcome }) => outcome === 'ok') ?? attempts.find(({ outcome }) => outcome === 'fail')
      if (settled?.outcome === 'fail') return settled.refused
      if (settled) return 'ok'
      await pause(random.between(10, 60))
    }
  }
}
