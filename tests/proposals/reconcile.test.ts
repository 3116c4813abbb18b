import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, aScheme } from '../support/proposals'

const CONTRIBUTIONS = 5
const reason = 'Un motif écrit pour la personne qui a déposé.'

type Stage = { slug: string; moderator: Viewer; proposalId: number; schemeId: string }
/** Whatever may happen to contributions on the workbench, and an author who leaves meanwhile. */
const ACTS: Record<string, (work: Work, stage: Stage, ids: [number, ...number[]]) => Promise<unknown>> = {
  regroup: (work, { slug, proposalId, moderator }, contributionIds) => regroup(work, { slug, contributionIds, proposalId, moderator }),
  redirect: (work, { slug, schemeId, moderator }, [contributionId]) => redirectContribution(work, { slug, contributionId, schemeId, reason, moderator }),
  reject: (work, { slug, moderator }, [contributionId]) => rejectContribution(work, { slug, contributionId, reason, moderator }),
  undo: (work, { slug, moderator }, [contributionId]) => undoVerdict(work, { slug, contributionId, moderator }),
  withdraw: (work, _stage, [contributionId]) =>
    work.tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'Retirée.' where id = ${contributionId}`),
}

const acts = fc.array(fc.record({
  kind: fc.constantFrom(...Object.keys(ACTS)),
  on: fc.uniqueArray(fc.nat(CONTRIBUTIONS - 1), { minLength: 1, maxLength: 3 }),
}), { maxLength: 12 })

test('Quoi qu’il arrive, regroupées + réorientées + rejetées + en attente = publiées', () =>
  fc.assert(fc.asyncProperty(acts, (played) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'consultation' })
      const stage = { slug: edition.slug, moderator: await bring(work.tx, 'moderatorOnDuty'), proposalId: await aProposal(work.tx, edition), schemeId: await aScheme(work.tx) }
      const ids: number[] = []
      for (let n = 0; n < CONTRIBUTIONS; n++) ids.push(await aContributionOf(work.tx, edition, { title: `Contribution ${n}` }))
      await aContributionOf(work.tx, edition, { state: 'draft' })

      for (const { kind, on } of played) {
        const [first = 0, ...others] = on.map((index) => ids[index] ?? 0)
        await ACTS[kind]?.(work, stage, [first, ...others])
        const { regrouped, redirected, rejected, waiting, published } = await countVerdicts(work.tx, edition.id)
        expect(regrouped + redirected + rejected + waiting).toBe(published)
        const [row] = await work.tx.execute<{ published: number }>(sql`
          select count(*) as published from contribution where edition_id = ${edition.id} and published_at is not null and withdrawn_at is null`)
        expect(published).toBe(row?.published)
      }
      await work.tx.execute(sql`set constraints all immediate`)
    })), { numRuns: 30 }), 60_000)
