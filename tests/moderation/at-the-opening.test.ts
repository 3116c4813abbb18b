import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listContributions } from '~/contributions/list-contributions.server'
import { saveDraft } from '~/contributions/save-draft.server'
import { publishContribution } from '~/contributions/publish-contribution.server'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import { askChange, refuseFile } from '~/moderation/queue/looks.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { beginWork, type Work } from '~/work.server'
import { bring } from '../support/characters'
import { themeOf, typed } from '../support/contributions'
import { inRolledBackWork } from '../support/database'
import { anEdition, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { lettersTo } from '../support/proposals'

const next = ({ tx, touch, publicUrl }: Work) => beginWork(tx, touch, publicUrl)

test('À l’ouverture du vote, ce que personne n’a regardé est publié et devient une proposition ; ce qui était à changer ou refusé, non', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'consultation', rules: { look: 'before' } })
    const { slug } = edition
    const [author, moderator] = [await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
    const theme = await themeOf(work.tx, edition)
    const deposit = async (title: string) => {
      const draft = await saveDraft(next(work), { slug, kind: 'need', viewer: author, seen: null, typed: typed(theme, { title }) })
      if ('refused' in draft) throw new Error(draft.refused)
      await publishContribution(next(work), { slug, id: draft.id, viewer: author })
      const [row] = await work.tx.execute<{ savedAt: string }>(sql`select saved_at as "savedAt" from contribution where id = ${draft.id}`)
      return { slug, id: draft.id, moderator, shown: { looks: 0, savedAt: new Date(row?.savedAt ?? 0) } }
    }
    const unlooked = await deposit('Prévenir des crues')
    await askChange(next(work), { ...(await deposit('Appeler Madame Durand')), words: 'Retirez le nom de cette personne.' })
    await refuseFile(next(work), { ...(await deposit('Une publicité')), reason: 'advertising', words: 'C’est une publicité.' })

    await placeCalendar(work.tx, edition.id, 'vote', 'just-opened')
    expect(await freezeBallot(next(work), slug, keys)).toBe(true)
    expect((await listContributions(work.tx, edition.id, {}, { limit: 10 })).items.map(({ id }) => id)).toEqual([unlooked.id])
    expect(await work.tx.execute(sql`select title from proposal where edition_id = ${edition.id}`)).toEqual([{ title: 'Prévenir des crues' }])
    expect(await countVerdicts(work.tx, edition.id)).toMatchObject({ published: 1, regrouped: 1, waiting: 0 })
    expect((await lettersTo(work.tx, author.email)).at(-1)?.subject).toBe('Votre contribution est soumise au vote')
    const [version] = await work.tx.execute(sql`select number, title from contribution_version where contribution_id = ${unlooked.id} order by number desc limit 1`)
    expect(version).toEqual({ number: 2, title: 'Prévenir des crues' })
    await work.tx.execute(sql`set constraints all immediate`)
  }))
