import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { redirectContribution } from '~/proposals/redirect-contribution.server'
import { regroup } from '~/proposals/regroup.server'
import { rejectContribution } from '~/proposals/reject-contribution.server'
import { undoVerdict } from '~/proposals/undo-verdict.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionOf, aScheme } from '../support/proposals'

const publicUrl = 'http://site.example'

const CONTRIBUTIONS = 5
const act = fc.record({
  kind: fc.constantFrom('regroup', 'redirect', 'reject', 'undo', 'withdraw'),
  on: fc.uniqueArray(fc.nat(CONTRIBUTIONS - 1), { minLength: 1, maxLength: 3 }),
})

test('Quoi qu’il arrive, regroupées + réorientées + rejetées + en attente = publiées', () =>
  fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), (acts) =>
      inRolledBackWork(async (work) => {
        const edition = await anEdition(work.tx, { phase: 'consultation' })
        const { slug } = edition
        const moderator = await bring(work.tx, 'moderatorOnDuty')
        const [proposalId, schemeId] = [await aProposal(work.tx, edition), await aScheme(work.tx)]
        const ids: number[] = []
        for (let n = 0; n < CONTRIBUTIONS; n++) ids.push(await aContributionOf(work.tx, edition, { title: `Contribution ${n}` }))
        await aContributionOf(work.tx, edition, { state: 'draft' })

        for (const { kind, on } of acts) {
          const contributionIds = on.map((index) => ids[index] ?? 0)
          const [contributionId = 0] = contributionIds
          const reason = 'Un motif écrit pour la personne qui a déposé.'
          if (kind === 'regroup') await regroup(work, { slug, contributionIds, proposalId, moderator, publicUrl })
          else if (kind === 'redirect') await redirectContribution(work, { slug, contributionId, schemeId, reason, moderator, publicUrl })
          else if (kind === 'reject') await rejectContribution(work, { slug, contributionId, reason, moderator, publicUrl })
          else if (kind === 'undo') await undoVerdict(work, { slug, contributionId, moderator })
          else await work.tx.execute(sql`update contribution set withdrawn_at = now(), withdrawn_reason = 'Retirée.' where id = ${contributionId}`)

          const { regrouped, redirected, rejected, waiting, published } = await countVerdicts(work.tx, edition.id)
          expect(regrouped + redirected + rejected + waiting).toBe(published)
          const [row] = await work.tx.execute<{ published: number }>(sql`
            select count(*) as published from contribution where edition_id = ${edition.id} and published_at is not null and withdrawn_at is null`)
          expect(published).toBe(row?.published)
        }
        await work.tx.execute(sql`set constraints all immediate`)
      }),
    ),
    { numRuns: 30 },
  ), 60_000)
