import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { submitApplication } from '~/applications/submit-application.server'
import { anApplication } from '../support/applications'
import { bring } from '../support/characters'
import { anEdition, aProposal } from '../support/editions'
import { openTwoInstances, untilClosed, untilSomeoneWaits } from '../support/votes'

test('Une candidature déposée à temps, mais qui attend son dossier jusqu’après la clôture, est refusée sans rien écrire', async () => {
  const { owner, first } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'application' })
  const mayor = await bring(owner, 'mayorOfSaintFlour')
  const id = await anApplication(owner, edition, await aProposal(owner, edition), mayor)
  const [file] = await owner.execute<{ savedAt: string }>(sql`select saved_at as "savedAt" from application where id = ${id}`)
  const seen = new Date(file?.savedAt ?? 0)
  const { waiting } = await owner.transaction(async (tx) => {
    await tx.execute(sql`select from application where id = ${id} for update`)
    await owner.execute(sql`update phase set closes_at = date_trunc('milliseconds', clock_timestamp()) + interval '300 milliseconds'
      where edition_id = ${edition.id} and kind = 'application'`)
    const outcome = first.perform((work) => submitApplication(work, edition.slug, mayor.personId, id, { seen }))
    await untilSomeoneWaits(owner)
    await untilClosed(owner, edition, 'application')
    return { waiting: { outcome } }
  })
  expect(await waiting.outcome).toMatchObject({ refused: 'phase-closed', kind: 'application' })
  expect(await owner.execute(sql`select from application where submitted_at is not null`)).toHaveLength(0)
  expect(await owner.execute(sql`select from letter`)).toHaveLength(0)
})
