import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { attachment } from '~db/schema/identity'
import type { Db } from '~db/client.server'
import { territoryCommands } from '~/identity/territory-commands.server'
import { openGazetteer } from '~/territories/gazetteer.server'
import { searchTerritories } from '~/territories/search.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'

const commune = (code: string, nom: string, more = {}) => ({ code, nom, type: 'commune-actuelle', departement: '15', region: '84', zone: 'metro', population: 100, codesPostaux: ['15100'], ...more })
const EDITION = {
  communes: [
    commune('15001', 'Les Sources'), commune('15002', 'Le Plateau'), commune('15003', 'La Combe'),
    ...Array.from({ length: 40 }, (_, index) => commune(String(15100 + index), `Hameau ${index}`)),
  ],
  epci: [
    { code: '200000172', nom: 'CC du Haut', populationMunicipale: 200, membres: [{ code: '15001' }, { code: '15002' }] },
    { code: '200000438', nom: 'CC du Bas', populationMunicipale: 100, membres: [{ code: '15003' }, { code: '15100' }] },
  ],
  departements: [{ code: '15', nom: 'Cantal', region: '84', zone: 'metro' }],
  regions: [{ code: '84', nom: 'Auvergne-Rhône-Alpes', zone: 'metro' }],
}
/** A year later: Le Plateau is part of Les Sources, renamed; one grouping took the other in; La Combe is gone; one is new. */
const NEXT = {
  ...EDITION,
  communes: [
    commune('15001', 'Sources-et-Plateau', { population: 200 }), { code: '15002', nom: 'Le Plateau', type: 'commune-deleguee', chefLieu: '15001' },
    ...EDITION.communes.slice(3), commune('15004', 'Neuville'),
  ],
  epci: [{ code: '200000172', nom: 'CC du Haut', populationMunicipale: 300, membres: [{ code: '15001' }, { code: '15100' }] }],
}

/** Runs the command on the files of an edition, as an operator does. */
async function run(work: Work, name: string, files: Record<string, unknown>, options = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'edition-'))
  try {
    for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
    const [only] = Object.keys(files)
    const words = [name === 'territories import' ? folder : join(folder, only ?? '')]
    const lines = await territoryCommands[name]?.run({ db: work.tx as Db, perform: (verb) => work.tx.transaction((tx) => verb({ ...work, tx })), words, reason: '', ...options })
    return (lines ?? []).join('\n')
  } finally {
    await rm(folder, { recursive: true })
  }
}

const importing = (work: Work, edition: object, options = {}) =>
  run(work, 'territories import', Object.fromEntries(Object.entries(edition).map(([name, content]) => [`${name}.json`, content])), options)

/** A site that knows the first edition and nothing else. */
const withEdition = (act: (work: Work) => Promise<void>) =>
  inRolledBackWork(async (work) => {
    await asOwner(work.tx, () => work.tx.execute(sql`truncate territory cascade`))
    await importing(work, EDITION)
    await act(work)
  })

const territories = async ({ tx }: Work) =>
  new Map((await tx.execute<{ code: string; id: number; name: string; closed: boolean; successor: number | null }>(sql`
    select code, id, name, closed_at is not null as closed, successor_id as successor from territory`)).map((row) => [row.code, row]))

describe('Une édition plus récente du référentiel', () => {
  test('ajoute, renomme, fusionne et ferme, et le dit', () =>
    withEdition(async (work) => {
      const before = await territories(work)
      const said = await importing(work, NEXT)
      const after = await territories(work)
      expect(said).toContain('Ajoutées\u00a0: 1.\n  commune 15004 Neuville')
      expect(said).toContain('Renommées\u00a0: 1.\n  commune 15001 Les Sources → Sources-et-Plateau')
      expect(said).toContain('commune 15002 Le Plateau → commune 15001 Sources-et-Plateau')
      expect(said).toContain('intercommunalité 200000438 CC du Bas → intercommunalité 200000172 CC du Haut')
      expect(said).toContain('  commune 15003 La Combe')
      for (const [code, { id }] of before) expect(after.get(code)?.id, code).toBe(id)
      expect(after.get('15002')).toMatchObject({ closed: true, successor: after.get('15001')?.id })
      expect(after.get('15003')).toMatchObject({ closed: true, successor: null })
      const found = await searchTerritories(openGazetteer(work.tx), 'le plateau')
      expect(found.map(({ name, formerName }) => [name, formerName])).toEqual([['Sources-et-Plateau', 'Le Plateau']])
      expect((await searchTerritories(openGazetteer(work.tx), 'les sources'))[0]).toMatchObject({ name: 'Sources-et-Plateau', formerName: 'Les Sources' })
      expect(await searchTerritories(openGazetteer(work.tx), 'la combe')).toEqual([])
    }))

  test('garde ce à quoi chacun est rattaché, et l’emmène dans la fusion', () =>
    withEdition(async (work) => {
      const before = await territories(work)
      const idOf = (code: string) => before.get(code)?.id ?? 0
      const [provenAt, { personId: lea }, { personId: max }] = [await work.at(), await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'otherModerator')]
      await work.tx.insert(attachment).values([
        { personId: lea, territoryId: idOf('15002'), level: 'proven', provenAt },
        { personId: max, territoryId: idOf('15002') }, { personId: max, territoryId: idOf('15001') },
      ])
      expect(await importing(work, NEXT)).toMatch(/Sources-et-Plateau \(1\spersonne rattachée suit\)/)
      const live = await work.tx.execute(sql`select person_id as person, territory_id as territory, level from attachment where revoked_at is null order by level desc`)
      expect([...live]).toEqual([{ person: lea, territory: idOf('15001'), level: 'proven' }, { person: max, territory: idOf('15001'), level: 'declared' }])
    }))

  test('réunit ce qu’une commune nouvelle réunit\u00a0: la preuve reste, le choix aussi, et chacun ne parle qu’une fois pour elle', () =>
    withEdition(async (work) => {
      const before = await territories(work)
      const idOf = (code: string) => before.get(code)?.id ?? 0
      const [at, lea, max, zoe] = [await work.at(), await bring(work.tx, 'moderatorOnDuty'), await bring(work.tx, 'otherModerator'), await bring(work.tx, 'administrator')]
      await work.tx.insert(attachment).values([
        { personId: lea.personId, territoryId: idOf('15001') }, { personId: lea.personId, territoryId: idOf('15002'), level: 'proven', provenAt: at },
        { personId: max.personId, territoryId: idOf('15002') }, { personId: max.personId, territoryId: idOf('15003') }, { personId: max.personId, territoryId: idOf('15100') },
        { personId: zoe.personId, territoryId: idOf('15001'), level: 'proven', provenAt: at }, { personId: zoe.personId, territoryId: idOf('15002'), chosenAt: at }, { personId: zoe.personId, territoryId: idOf('15101'), level: 'proven', provenAt: at },
      ])
      const communes = [commune('15001', 'Sources-et-Plateau'), ...['15002', '15003'].map((code) => ({ code, nom: code, type: 'commune-deleguee', chefLieu: '15001' })), ...EDITION.communes.slice(3)]
      expect(await importing(work, { ...EDITION, communes, epci: EDITION.epci.map((one) => ({ ...one, membres: [{ code: '15001' }] })) })).toMatch(/15002 Le Plateau → commune 15001 Sources-et-Plateau \(2\spersonnes rattachées suivent\)/)
      const live = await work.tx.execute<{ person: string; code: string; level: string; chosen: boolean }>(sql`
        select display_name as person, code, level, chosen_at is not null as chosen from attachment join person on person.id = person_id join territory on territory.id = territory_id where revoked_at is null order by display_name, code`)
      expect(live.map(({ person, code, level, chosen }) => [person, code, level, chosen])).toEqual([
        ['Ada Admin', '15001', 'proven', true], ['Ada Admin', '15101', 'proven', false],
        ['Anne Mod', '15001', 'proven', false], ['Bruno Mod', '15001', 'declared', false], ['Bruno Mod', '15100', 'declared', false],
      ])
    }))

  test('rouvre ce qui revient, et ne fait rien deux fois', () =>
    withEdition(async (work) => {
      await importing(work, NEXT)
      expect(await importing(work, NEXT)).toMatch(/Ajoutées\u00a0: 0\.\nRenommées\u00a0: 0\.\nFusionnées\u00a0: 0\.\nDisparues.*: 0\.\nMises à jour .*: 0\./)
      await importing(work, EDITION)
      expect((await territories(work)).get('15002')).toMatchObject({ closed: false, successor: null })
    }))

  test('n’écrit rien à blanc, ni si un dixième manque', () =>
    withEdition(async (work) => {
      const before = await territories(work)
      expect(await importing(work, NEXT, { dryRun: true })).toContain('À blanc')
      await expect(importing(work, { ...EDITION, communes: EDITION.communes.slice(0, 30) })).rejects.toThrow('Sont-ils complets')
      expect(await territories(work)).toEqual(before)
    }))
})

describe('Les adresses officielles', () => {
  const FILE = 'code;adresse\n31555;Mairie@toulouse.exemple\n213105555;a@b.fr\n15187;pas une adresse\n\n99999;mairie@nulle-part.fr\n31555;autre@toulouse.exemple\n241500230;contact@caba.exemple\n15187;m@saint-flour.exemple;en trop\n'
  const kept = async ({ tx }: Work) => [...(await tx.execute(sql`select code, email from territory_mailbox join territory on territory.id = territory_id order by code`))]

  test('sont chargées, et chaque ligne dit ce qu’elle devient', () =>
    inRolledBackWork(async (work) => {
      const said = await run(work, 'territories mailboxes', { 'boites.csv': FILE })
      expect(said.split('\n')).toEqual([
        'ligne 2\u00a0: acceptée, mairie@toulouse.exemple pour Toulouse (31555)',
        expect.stringMatching(/^ligne 3\u00a0: refusée, 213105555\u00a0: Ce numéro SIREN est faux/),
        'ligne 4\u00a0: refusée, «\u00a0pas une adresse\u00a0» n’est pas une adresse électronique',
        'ligne 6\u00a0: refusée, 99999 n’est aucune collectivité d’aujourd’hui',
        'ligne 7\u00a0: refusée, 31555 est déjà donné ligne 2',
        expect.stringMatching(/^ligne 8\u00a0: acceptée, contact@caba\.exemple pour CA du Bassin d’Aurillac/),
        'ligne 9\u00a0: refusée, il faut deux colonnes, un code INSEE ou SIREN puis une adresse',
        expect.stringMatching(/^2\sadresses acceptées, 5\slignes refusées\.$/),
      ])
      expect(await kept(work)).toEqual([{ code: '241500230', email: 'contact@caba.exemple' }, { code: '31555', email: 'mairie@toulouse.exemple' }])
      await run(work, 'territories mailboxes', { 'boites.csv': '31555;neuve@toulouse.exemple' })
      expect(await kept(work)).toContainEqual({ code: '31555', email: 'neuve@toulouse.exemple' })
    }))

  test('ne sont pas gardées à blanc, et le site ne peut pas les écrire', () =>
    inRolledBackWork(async (work) => {
      expect(await run(work, 'territories mailboxes', { 'boites.csv': FILE }, { dryRun: true })).toContain('À blanc')
      expect(await kept(work)).toEqual([])
      await expect(work.tx.transaction((tx) => tx.execute(sql`delete from territory_mailbox`))).rejects.toThrow()
    }))
})

test('Sans dossier, la bibliothèque installée est lue\u00a0: la liste d’aujourd’hui en vient, et n’en change pas', () =>
  inRolledBackWork(async (work) => {
    const importInstalled = async () => (await territoryCommands['territories import']?.run({ db: work.tx as Db, perform: (verb) => verb(work), words: [], reason: '' }))?.join('\n')
    await asOwner(work.tx, () => work.tx.execute(sql`update territory set name = 'Ancien-Nom' where kind = 'commune' and code = '15187'`))
    expect(await importInstalled()).toContain('Saint-Flour')
    const again = await importInstalled()
    expect(again).not.toContain('Saint-Flour')
    expect((await work.tx.execute(sql`select name from territory where kind = 'commune' and code = '15187'`))[0]).toEqual({ name: 'Saint-Flour' })
  }))
