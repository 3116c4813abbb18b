import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aliasesOf, membersOf, rowsOf } from '~db/seed/reference-rows'
import { readReference } from '~db/seed/reference.server'
import { writeJournal } from '~/journal/write-journal.server'
import { type Imported, importTerritories } from '~/territories/import-territories.server'
import { tellImport, tellMailboxes } from '~/territories/import-report'
import { loadMailboxes } from '~/territories/load-mailboxes.server'
import type { Perform, Work } from '~/work.server'
import { type Command, Refused } from './admin-commands.server'
import { followMergers } from './follow-mergers.server'

/** The commands about the reference of territories, by name. */
export const territoryCommands: Record<string, Command> = {
  'territories import': {
    usage: 'territories import [DOSSIER] [--dry-run]',
    does: 'met à jour la liste des collectivités, d’après la bibliothèque installée ou les fichiers d’un dossier (communes.json, epci.json, departements.json, regions.json)',
    run: async ({ perform, words: [folder], dryRun = false }) => {
      const reference = await readReference(folder && existsSync(join(folder, 'data')) ? join(folder, 'data') : folder).catch((reason: unknown) => {
        throw new Refused(`Ces fichiers ne se lisent pas\u00a0: ${reason instanceof Error ? reason.message : String(reason)}`)
      })
      const edition = { rows: rowsOf(reference), members: membersOf(reference), aliases: aliasesOf(reference) }
      const outcome = await performUnless(dryRun, perform, async (work) => {
        const imported = await importTerritories(work, edition)
        if ('refused' in imported) return imported
        const followers = await followMergers(work, imported.closed.flatMap(({ id, successor }) => (successor ? [{ from: id, to: successor.id }] : [])))
        await writeJournal(work, { actorId: null, editionId: null, act: 'territories-import', object: 'territories:reference', details: countsOf(imported) })
        return { imported, followers }
      })
      if ('refused' in outcome) throw new Refused(`Rien n’est changé\u00a0: ${outcome.gone} des ${outcome.of} collectivités connues manquent dans ces fichiers, plus d’une sur dix. Sont-ils complets\u00a0?`)
      return tellImport(outcome.imported, outcome.followers, dryRun)
    },
  },
  'territories mailboxes': {
    usage: 'territories mailboxes FICHIER.csv [--dry-run]',
    does: 'charge les adresses officielles des collectivités (code INSEE ou SIREN, puis adresse), et dit ce que devient chaque ligne',
    run: async ({ perform, words: [file], dryRun = false }) => {
      if (!file) throw new Refused('Dites quel fichier\u00a0: territories mailboxes FICHIER.csv.')
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Refused(`Le fichier ${file} ne se lit pas.`)
      })
      const lines = await performUnless(dryRun, perform, async (work) => {
        const loaded = await loadMailboxes(work, text)
        await writeJournal(work, { actorId: null, editionId: null, act: 'mailboxes-load', object: 'territories:mailboxes', details: { addresses: loaded.filter((line) => 'code' in line).length } })
        return loaded
      })
      return tellMailboxes(lines, dryRun)
    },
  },
}

const countsOf = ({ added, renamed, updated, closed }: Imported) =>
  ({ added: added.length, renamed: renamed.length, updated, closed: closed.map(({ kind, code, name, successor }) => ({ kind, code, name, successor: successor?.code ?? null })) })

/** With `--dry-run` everything is done, told, and undone. */
async function performUnless<Outcome>(dryRun: boolean, perform: Perform, verb: (work: Work) => Promise<Outcome>): Promise<Outcome> {
  if (!dryRun) return perform(verb)
  const undone: { outcome?: Outcome } = {}
  await perform(async (work) => {
    undone.outcome = await verb(work)
    throw undone
  }).catch((reason: unknown) => {
    if (reason !== undone) throw reason
  })
  return undone.outcome as Outcome
}
