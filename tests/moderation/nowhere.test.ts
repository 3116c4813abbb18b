import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findCommentPlace } from '~/comments/find-comment-place.server'
import { writeComment } from '~/comments/write-comment.server'
import { listContributions } from '~/contributions/list-contributions.server'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { listFollowed } from '~/follows/list-followed.server'
import { setFollow } from '~/follows/set-follow.server'
import { listTracesOf } from '~/laureates/tracing/list-traces.server'
import { reportObject } from '~/reports/report-object.server'
import { withApi } from '../support/api'
import { bring } from '../support/characters'
import { aComment } from '../support/comments'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { nearbyOf } from '../support/near'

const TITLE = 'Recenser les nids-de-poule signalés par téléphone'
const NO = { status: 404 }

/** Of a public contribution, what a moderator makes of it. */
const MADE = {
  'ce qui attend un regard': sql`update contribution set submitted_at = published_at, published_at = null, moderated_at = now()`,
  'ce qui est refusé': sql`update contribution set refused_at = now(), withdrawn_at = now(), withdrawn_reason = 'C’est une publicité', moderated_at = now()`,
}

test.each(Object.entries(MADE))('Nulle part : %s n’est ni listé, ni trouvé, ni commenté, ni signalé, ni suivi', (_, made) =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'consultation', rules: { look: 'before' } })
    const { slug } = edition
    const [mayor, agent] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac')]
    const contributionId = await aContribution(work.tx, edition, { author: mayor, title: TITLE, text: `${TITLE}, à l’accueil de la mairie.` })
    const commentId = await aComment(work.tx, edition, contributionId, { author: agent })
    await setFollow(work, { slug, contributionId, viewer: agent, rhythm: 'daily' })
    const territoryId = mayor.attachment?.territoryId ?? 0
    const seen = async () => ({
      listed: (await listContributions(work.tx, edition.id, {}, { limit: 5 })).items.length,
      searched: (await listContributions(work.tx, edition.id, { q: 'poule' }, { limit: 5 })).items.length,
      near: (await nearestContributions(work.tx, nearbyOf(work.tx), edition.id, 'need', { title: TITLE, text: '' })).length,
      traced: (await listTracesOf(work.tx, territoryId, { editionId: edition.id, limit: 5 })).total,
      followed: (await listFollowed(work.tx, agent.personId)).length,
    })
    expect(await seen()).toEqual({ listed: 1, searched: 1, near: 1, traced: 1, followed: 1 })

    await work.tx.execute(sql`${made} where id = ${contributionId}`)
    expect(await seen()).toEqual({ listed: 0, searched: 0, near: 0, traced: 0, followed: 0 })
    await expect(writeComment(work, { slug, contributionId, parentId: null, viewer: agent, text: 'Et chez nous.', isQuestion: false })).rejects.toMatchObject(NO)
    await expect(reportObject(work, { slug, contributionId, commentId: null, viewer: agent, reason: 'advertising', text: '' })).rejects.toMatchObject(NO)
    await expect(reportObject(work, { slug, contributionId, commentId, viewer: mayor, reason: 'advertising', text: '' })).rejects.toMatchObject(NO)
    await expect(setFollow(work, { slug, contributionId, viewer: agent, rhythm: 'daily' })).rejects.toMatchObject(NO)
    await expect(findCommentPlace(work.tx, slug, commentId)).rejects.toMatchObject(NO)
    await withApi(work.tx, async (ask) => {
      const json = await (await ask(`editions/${slug}/contributions`)).text()
      const csv = await (await ask(`editions/${slug}/contributions`, { headers: { accept: 'text/csv' } })).text()
      expect(json + csv).not.toContain('nids-de-poule')
    })
  }))
