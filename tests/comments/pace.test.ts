import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { action as comment, loader as showForm } from '~/routes/consultations.$slug.contributions.$id.commenter'
import { loader as find } from '~/routes/consultations.$slug.commentaires.$id'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition } from '../support/editions'
import { contextFor, posted, asked } from '../support/identity'
import { signedIn } from '../support/talkative'

test('Une personne commente trente fois en dix minutes au plus\u00a0; une trente et unième attend, et rien n’est écrit', () =>
  inRolledBackWork(async (work) => {
    const { slug, ...edition } = await anEdition(work.tx, { phase: 'consultation' })
    const id = String(await aContribution(work.tx, edition))
    const { cookie } = await signedIn(work, (await bring(work.tx, 'agentOfAurillac')).personId)
    const context = contextFor(work, { cookie })
    const path = `/consultations/${slug}/contributions/${id}/commenter`
    const say = (text: string, query = '') => comment({ context, params: { slug, id }, request: posted(path + query, { text, territoire: 'commune-15014' }, cookie) })
    expect(await say('x')).toMatchObject({ init: { status: 422 }, data: { typed: { text: 'x' } } })
    const first = (await say('Le premier commentaire.')) as Response
    const [, number] = /#commentaire-(\d+)$/.exec(first.headers.get('location') ?? '') ?? []
    expect((await showForm({ context, params: { slug, id }, request: asked(`${path}?reponse=${number}`, cookie) })).parent).toEqual({ id: Number(number), text: 'Le premier commentaire.' })
    for (let n = 2; n <= 30; n++) expect(await say(`Le commentaire ${n}.`, `?reponse=${number}`)).toMatchObject({ status: 303 })
    await expect(say('Celui de trop.')).rejects.toMatchObject({ status: 429 })
    expect(await work.tx.execute(sql`select count(*)::int as said from comment where contribution_id = ${id}`)).toEqual([{ said: 30 }])
    const led = await find({ context, params: { slug, id: number }, request: asked('/') })
    expect(led.headers.get('location')).toBe(`/consultations/${slug}/contributions/${id}#commentaire-${number}`)
  }))
