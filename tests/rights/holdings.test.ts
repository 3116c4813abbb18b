import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { BOUNDARIES, PHASE_KINDS } from '~db/schema/editions'
import { ATTACHMENT_LEVELS, PROFILES, ROLES } from '~db/schema/identity'
import { TERRITORY_KINDS } from '~db/schema/territories'
import { findViewer } from '~/identity/find-viewer.server'
import { csvExport, jsonExport } from '~/rights/export-files'
import { HELD, listHoldings } from '~/rights/held.server'
import { type Holding, shownValue } from '~/rights/holding'
import { loader as showCsv } from '~/routes/compte.donnees[.]csv'
import { loader as showJson } from '~/routes/compte.donnees[.]json'
import { groupCode } from '~/proofs/letters'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { asked, contextFor } from '../support/identity'
import { aTalkativeLife, CODE, SAID } from '../support/talkative'

/** Columns that name a person or an address and are given to nobody, each with its reason. */
const EXCLUDED: Record<string, string> = {
  'territory_mailbox.email': 'l’adresse officielle d’une collectivité, pas d’une personne',
  'mailbox_code.letter_id': 'cette lettre porte le code, que la collectivité seule peut donner',
}

describe('Mes données', () => {
  test('couvrent chaque colonne de la base qui mène à une personne ou à une adresse', () =>
    inRolledBackWork(async (work) => {
      const rows = await work.tx.execute<{ place: string }>(sql`
        with recursive personal (id) as (
          select unnest(array['person', 'letter']::regclass[])::oid
          union select conrelid from pg_constraint join personal on personal.id = confrelid where contype = 'f' and confdeltype = 'c')
        select conrelid::regclass || '.' || attname as place from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
          where contype = 'f' and confrelid in (select id from personal)
        union select table_name || '.' || column_name from information_schema.columns
          where table_schema = 'public' and column_name ~ '(mail|recipient)' order by 1`)
      const found = rows.map(({ place }) => place)
      expect(found.length).toBeGreaterThan(20)
      expect(found.filter((place) => !HELD.some(({ covers }) => covers.includes(place)) && !EXCLUDED[place])).toEqual([])
      expect([...HELD.flatMap(({ covers }) => covers), ...Object.keys(EXCLUDED)].filter((place) => !found.includes(place))).toEqual([])
    }))

  test('rendent tout ce qu’une personne a tapé, partout où elle l’a tapé, et rien des autres', () =>
    inRolledBackWork(async (work) => {
      const { id, who } = await aTalkativeLife(work)
      const viewer = await findViewer(work.tx, id)
      if (!viewer) throw new Error('she is not there')
      const holdings = await listHoldings(work.tx, viewer)
      const filled = holdings.filter(({ rows }) => rows.length > 0).map(({ key }) => key)
      expect(filled).toEqual(['compte', 'reseau', 'rattachements', 'codes-de-collectivite', 'preuves', 'structures', 'roles', 'sessions', 'proconnect', 'codes', 'courriels', 'abonnements', 'acces', 'contributions', 'versions', 'pieces', 'candidatures', 'comites', 'decisions', 'journal', 'commentaires', 'suivis', 'signalements', 'signalements-traites'])
      const file = await (await showJson({ context: contextFor(work, who), request: asked('/compte/donnees.json', who.cookie), params: {} })).text()
      for (const word of Object.values(SAID)) expect(file.split(word).length, word).toBeGreaterThan(2)
      expect(JSON.parse(file).rubriques).toHaveLength(HELD.length)
      const { personId } = await bring(work.tx, 'partner')
      expect(JSON.stringify(await listHoldings(work.tx, { personId, email: 'partner@exemple.invalid' }))).not.toContain(SAID.name)
    }))

  test('disent en français chaque code de la base, et chaque champ, à la page comme dans les deux fichiers', () =>
    inRolledBackWork(async (work) => {
      const { id } = await aTalkativeLife(work)
      const holdings = await listHoldings(work.tx, { personId: id, email: SAID.email })
      const codes = new Set<string>([...PROFILES, ...ATTACHMENT_LEVELS, ...ROLES, ...TERRITORY_KINDS, ...PHASE_KINDS, ...BOUNDARIES, 'need', 'solution', 'accepted', 'declined', 'rejected', 'kept', 'acted', 'hidden', 'immediate', 'daily', 'weekly', 'off', 'operator', 'moderators', 'voters'])
      const raw = (value: unknown) => typeof value === 'string' && (codes.has(value) || / (opens|closes)$|^[a-z]+(-[a-z]+)+$|^[[{]/.test(value))
      const exported = JSON.parse(jsonExport(holdings, new Date(0))).rubriques.flatMap(({ lignes }: { lignes: object[] }) => lignes.flatMap(Object.values))
      const shown = holdings.flatMap(({ rows }) => rows.flatMap((row) => Object.entries(row).map(([name, value]) => shownValue(name, value))))
      const inSheet = [...csvExport(holdings).matchAll(/;"((?:[^"]|"")*)"\r\n/g)].map(([, value]) => value)
      for (const values of [exported, shown, inSheet]) {
        expect(values.length).toBeGreaterThan(100)
        expect(values.filter(raw)).toEqual([])
        expect(values).toContain(`objet\u00a0: ${SAID.name}`)
      }
      expect(holdings.find(({ key }) => key === 'versions')?.rows.at(-1)).toMatchObject({ Thème: null, 'Utilisée dans': expect.stringContaining(SAID.name), Licence: null })
    }))

  test('ne rendent jamais un code qu’une collectivité doit donner, même à qui a son adresse', () =>
    inRolledBackWork(async (work) => {
      const { id } = await aTalkativeLife(work)
      const file = async () => jsonExport(await listHoldings(work.tx, { personId: id, email: SAID.email }), new Date(0))
      expect(await file()).not.toContain(groupCode(CODE))
      await work.tx.execute(sql`update letter set recipient = ${SAID.email} where body like ${`%${groupCode(CODE)}%`}`)
      expect(await file()).not.toContain(groupCode(CODE))
    }))

  test('ne sont données qu’à qui est connecté, et jamais gardées en route', () =>
    inRolledBackWork(async (work) => {
      for (const show of [showCsv, showJson]) {
        const thrown = await show({ context: contextFor(work), request: asked('/compte/donnees.csv'), params: {} }).catch((reason: unknown) => reason)
        expect((thrown as Response).headers.get('location')).toMatch(/^\/connexion\?/)
      }
      const { who } = await aTalkativeLife(work)
      const answer = await showCsv({ context: contextFor(work, who), request: asked('/compte/donnees.csv', who.cookie), params: {} })
      expect([answer.headers.get('cache-control'), answer.headers.get('content-disposition')]).toEqual(['private, no-store', 'attachment; filename="mes-donnees.csv"'])
    }))
})

const held = (rows: Holding['rows']): Holding[] => [{ key: 'compte', title: 'Mon compte', seenBy: 'Vous.', kept: 'account', rows }]

test('Le fichier pour tableur s’ouvre dans Excel en français', () => {
  const file = csvExport(held([{ Nom: 'Zoé « Z. » "B"', 'Ouvert le': '2026-03-01T09:30:00+00:00', Vu: true, Rien: null, Jour: '2026-03-02', Profil: 'agent', Titre: 'agent' }]))
  expect(Buffer.from(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(file.slice(1).split('\r\n')).toEqual([
    '"Rubrique";"Ligne";"Donnée";"Valeur"', '"Mon compte";"1";"Nom";"Zoé « Z. » ""B"""', '"Mon compte";"1";"Ouvert le";"1er\u00a0mars 2026 à\u00a010\u00a0h\u00a030"', '"Mon compte";"1";"Vu";"oui"', '"Mon compte";"1";"Rien";""', '"Mon compte";"1";"Jour";"2\u00a0mars 2026"', '"Mon compte";"1";"Profil";"Agent d’une collectivité"', '"Mon compte";"1";"Titre";"agent"', '',
  ])
})

test.each(['=1+1', '+33 6 99', '-2', '@SOMME(A1)', '\tx', '\r=x'])('Le tableur n’exécute pas %j', (typed) => {
  expect(csvExport(held([{ Nom: typed }]))).toContain(`;"'${typed}"`)
})

test('Le fichier JSON dit ce qui est public et combien de temps c’est gardé', () => {
  const { rubriques } = JSON.parse(jsonExport(held([{ Nom: 'Zoé' }]), new Date(0)))
  expect(rubriques).toEqual([{ titre: 'Mon compte', 'qui le voit': 'Vous.', gardé: expect.stringContaining('trois ans'), lignes: [{ Nom: 'Zoé' }] }])
})
