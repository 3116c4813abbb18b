import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { revokeRole } from '~/identity/grant-role.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { readDeskPage } from '~/laureates/desk.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { inRolledBackWork } from '../support/database'
import { aLaunch, aSentList } from '../support/laureates'

test.each([
  ['sans seconde personne', sql`confirmed_at = now()`, 'designation_confirmed_by_someone'],
  ['sans date', sql`confirmed_by = (select id from person where id <> prepared_by limit 1)`, 'designation_confirmed_by_someone'],
  ['sans première personne', sql`prepared_by = null, confirmed_by = prepared_by, confirmed_at = now()`, 'designation_by_two_people'],
])('La base refuse d’elle-même une liste de lauréats confirmée %s', (_, change, constraint) =>
  inRolledBackWork(async (work) => {
    const { edition, preparer } = await aLaunch(work)
    await prepareDesignation(work, edition.slug, preparer.personId)
    await expect(work.tx.execute(sql`update designation set ${change} where edition_id = ${edition.id}`)).rejects.toMatchObject({ cause: { constraint_name: constraint } })
  }))

test('La liste de quelqu’un qui a quitté la modération depuis n’est pas publiée, et la page le dit', () =>
  inRolledBackWork(async (work) => {
    const launch = await aLaunch(work)
    const { edition, preparer, confirmer } = launch
    const seen = await aSentList(work, launch, [1000])
    await revokeRole(work, { email: preparer.email ?? '', role: 'moderator', reason: 'Fin de mission.' })
    expect(await confirmDesignation(work, edition.slug, confirmer.personId, { seen })).toEqual({ refused: 'preparer-left-office' })
    expect((await readDeskPage(work.tx, edition.slug, confirmer, undefined)).why.confirm).toContain('ne modère plus')
  }))
