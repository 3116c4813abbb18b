import { sql } from 'drizzle-orm'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { committee, committeeDecision } from '~db/schema/committees'
import { addLaureate } from '~/laureates/add-laureate.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { sendDesignation } from '~/laureates/send-designation.server'
import { TraceSteps } from '~/laureates/tracing/trace-steps'
import { loader } from '~/routes/consultations.$slug.contributions.$id._index'
import { aFirstCommittee } from '../support/applications'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { aContributionBehind, aLaunch } from '../support/laureates'
import { aContributionOf } from '../support/proposals'
import { asked } from '../support/requests'

type Loaded = Extract<Awaited<ReturnType<typeof loader>>, { refused: null }>

/** What the page says after the verdict, without its tags but those that raise letters. */
const said = ({ trace }: Loaded) =>
  renderToStaticMarkup(trace && createElement(TraceSteps, { trace })).replace(/<(?!\/?sup>)[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('La page d’une contribution dit tout son chemin : vote scellé, deux comités, projet et prochain jalon', () =>
  inRolledBackWork(async (work) => {
    const { edition, preparer, confirmer, proposalId, line } = await aLaunch(work)
    const { slug } = edition
    const other = await aProposal(work.tx, edition, 'Une autre idée')
    const [id, neighbour] = [await aContributionBehind(work.tx, edition, proposalId), await aContributionBehind(work.tx, edition, proposalId)]
    const read = async (contribution: number) => {
      const page = await loader(asked(work, { viewer: null, params: { slug, id: String(contribution) } }))
      if (page.refused) throw new Error('nobody refused it')
      return page
    }
    expect(await read(id)).toMatchObject({ trace: { vote: null, ways: [{ id: proposalId, decisions: [], projects: [] }] } })
    expect(said(await read(id))).toMatch(/Publiée .*Rapprochée d’autres contributions .*Proposition n° \d+ : .*Le vote/)

    await work.tx.execute(sql`update edition set ballot_frozen_at = clock_timestamp(), ballot_hash = 'h', sealed_at = clock_timestamp() where id = ${edition.id}`)
    await aFirstCommittee(work.tx, edition, { [proposalId]: 'kept', [other]: 'not-kept' })
    const [sitting] = await work.tx.insert(committee).values({ editionId: edition.id, number: 2, heldAt: edition.at, quorum: 3 }).returning({ id: committee.id })
    await work.tx.insert(committeeDecision).values({ committeeId: sitting?.id ?? 0, editionId: edition.id, contributionId: id, outcome: 'kept', reason: 'Le service marche déjà ailleurs.', decidedAt: edition.at })
    await prepareDesignation(work, slug, preparer.personId)
    await addLaureate(work, slug, preparer.personId, line('Le projet de la candidature', 100))
    await addLaureate(work, slug, preparer.personId, { ...line('Le projet de la contribution', 100), carrier: { kind: 'contribution', id } })
    const sent = await sendDesignation(work, slug, preparer.personId)
    if ('refused' in sent) throw new Error(sent.refused)

    const before = said(await read(id))
    expect(before).toMatch(/Vote : 1<sup>re<\/sup> sur 2 propositions 0 territoire, 0 personne .*Premier comité : .*Retenue Le comité en a délibéré\./)
    expect(before).not.toMatch(/Second comité|Projet lauréat/)

    await confirmDesignation(work, slug, confirmer.personId, { seen: sent.sentAt })
    expect(said(await read(id))).toMatch(/Second comité : .*Retenue Le service marche déjà ailleurs\. .*Projet lauréat : Le projet de la contribution En préparation Prochain jalon : Signature de la convention et lancement, le /)
    expect(said(await read(id))).not.toContain('Le projet de la candidature')
    const beside = said(await read(neighbour))
    expect(beside).toMatch(/Le projet de la candidature .*Le projet de la contribution /)
    expect(beside).not.toContain('Second comité')
  }))

test('Une contribution qui attend encore n’a pas d’autre chemin', () =>
  inRolledBackWork(async (work) => {
    const edition = await anEdition(work.tx, { phase: 'consultation' })
    const id = String(await aContributionOf(work.tx, edition))
    expect(await loader(asked(work, { viewer: null, params: { slug: edition.slug, id } }))).toMatchObject({ trace: { ways: [], vote: null, verdict: null } })
  }))
