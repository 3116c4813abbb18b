import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { holdEdition } from '~/editions/hold-edition.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { tellVerdicts } from '~/proposals/telling/tell-verdicts.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { aContributionOf, aScheme, lettersTo } from '../support/proposals'

const reason = 'Cela relève d’un autre financement, ouvert toute l’année.'

async function aBench(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'consultation' })
  const author = await bring(work.tx, 'mayorOfSaintFlour')
  const by = { slug: edition.slug, moderator: await bring(work.tx, 'moderatorOnDuty') }
  const ids: number[] = []
  for (const title of ['Une', 'Deux', 'Trois']) ids.push(await aContributionOf(work.tx, edition, { author, title: `Contribution ${title}` }))
  const [one = 0, two = 0, three = 0] = ids
  /** What the keeper does, some time after what was decided: the decisions move, never the clock. */
  const tellAfter = async (ago: string) => {
    await work.tx.execute(sql`update verdict_telling set changed_since = changed_since - ${ago}::interval, changed_at = changed_at - ${ago}::interval`)
    return tellVerdicts(work, await holdEdition(work, edition.slug, 'exclusive'))
  }
  return { edition, author, by, one, two, three, tellAfter, letters: () => lettersTo(work.tx, author.email) }
}

describe('Les auteurs sont prévenus', () => {
  test('d’une soirée de décisions en une lettre, une demi-heure après la dernière', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, one, two, three, tellAfter, letters } = await aBench(work)
      await rejectContribution(work, { ...by, contributionId: one, reason })
      expect(await tellAfter('29 minutes')).toBe(0)
      await redirectContribution(work, { ...by, contributionId: two, schemeId: await aScheme(work.tx), reason })
      await regroup(work, { ...by, contributionIds: [three], proposalId: await aProposal(work.tx, edition) })
      expect(await tellAfter('29 minutes')).toBe(0)
      expect(await tellAfter('1 minute')).toBe(1)
      const [letter, ...others] = await letters()
      expect(others).toEqual([])
      for (const title of ['Une', 'Deux', 'Trois']) expect(letter?.body.split(`Contribution ${title}\n`)).toHaveLength(2)
      expect(await tellAfter('1 day')).toBe(0)
    }))

  test('au bout de quatre heures même si les décisions se suivent, et avant que le vote ouvre', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, one, two, tellAfter } = await aBench(work)
      await rejectContribution(work, { ...by, contributionId: one, reason })
      await work.tx.execute(sql`update verdict_telling set changed_since = changed_since - interval '4 hours'`)
      expect(await tellAfter('0')).toBe(1)
      await rejectContribution(work, { ...by, contributionId: two, reason })
      expect(await tellAfter('0')).toBe(0)
      await placeCalendar(work.tx, edition.id, 'vote', 'before-opening')
      expect(await tellAfter('0')).toBe(1)
    }))

  test('de ce qui est alors, jamais de ce qui fut annulé avant', () =>
    inRolledBackWork(async (work) => {
      const { by, one, two, tellAfter, letters } = await aBench(work)
      await rejectContribution(work, { ...by, contributionId: one, reason })
      await undoVerdict(work, { ...by, contributionId: one })
      expect(await tellAfter('1 hour')).toBe(0)
      await rejectContribution(work, { ...by, contributionId: two, reason })
      await tellAfter('1 hour')
      // Undone and given again as it was: nothing has changed for its author.
      await undoVerdict(work, { ...by, contributionId: two })
      await rejectContribution(work, { ...by, contributionId: two, reason })
      expect(await tellAfter('1 hour')).toBe(0)
      expect(await letters()).toHaveLength(1)
    }))

  test('de ce qui change après une lettre, en le disant', () =>
    inRolledBackWork(async (work) => {
      const { by, one, tellAfter, letters } = await aBench(work)
      await rejectContribution(work, { ...by, contributionId: one, reason })
      await tellAfter('1 hour')
      await undoVerdict(work, { ...by, contributionId: one })
      expect(await tellAfter('1 hour')).toBe(1)
      const [, second] = await letters()
      expect(second?.subject).toBe('Votre contribution est de nouveau étudiée')
      expect(second?.body).toContain('La décision que nous vous avions annoncée a changé.')
    }))

  test('au plus tard à l’ouverture du vote, avant de lire qu’elles y sont soumises', () =>
    inRolledBackWork(async (work) => {
      const { edition, by, one, letters } = await aBench(work)
      await rejectContribution(work, { ...by, contributionId: one, reason })
      await placeCalendar(work.tx, edition.id, 'vote', 'just-opened')
      await freezeBallot(work, edition.slug, keys)
      expect((await letters()).map(({ subject }) => subject)).toEqual(['Votre contribution n’est pas retenue', 'Vos contributions sont soumises au vote'])
    }))
})
