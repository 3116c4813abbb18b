import { dirname } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findRunning } from '~db/embedded/find-running.server'
import { signInAs } from '../support/demo-session'
import { removeFolder, type Site, startSite } from '../support/site'

/** An act, the phase whose opening opens it, and what closes it: the close of that phase unless told. */
type Crafted = { name: string; edition: string; phase: string; closedBy?: [phase: string, boundary: 'opens' | 'closes']; who: RegExp; method?: 'PUT' | 'DELETE'; path: () => string; body?: () => Record<string, string> }

const ELECTED = /Hélène Vidal/
const AGENT = /Yann Le Goff/
const MODERATOR = /Anne Tessier/
const OTHER = /Bruno Keller/
const NEED = { title: 'Un besoin posté à la main', text: 'Ce texte a été envoyé sans passer par la page, à un moment choisi.', beneficiaries: 'Habitants', theme: '', suite: 'relire' }
const REASON = 'Un motif envoyé sans passer par la page.'
const WORDS = { title: 'Une proposition postée à la main', summary: 'Ce résumé a été envoyé sans passer par la page, à un moment choisi.' }
const FILE = { motivation: 'Une motivation envoyée sans passer par la page.', means: 'Des moyens décrits sans passer par la page.', calendar: 'Un calendrier décrit sans passer par la page.' }

let site: Site
let sql: Sql
const known: Record<string, string> = {}
const cookies = new Map<RegExp, string>()

/** Every act that a phase opens and closes, as a program would post it: by the pages' addresses and by the API. */
const ACTS: Crafted[] = [
  { name: 'déposer un besoin', edition: 'demo-consultation', phase: 'consultation', who: ELECTED, path: () => '/consultations/demo-consultation/contributions/nouvelle/besoin', body: () => ({ ...NEED, theme: known.theme ?? '' }) },
  { name: 'garder un brouillon', edition: 'demo-consultation', phase: 'consultation', who: AGENT, path: () => '/consultations/demo-consultation/contributions/nouvelle/besoin/brouillon', body: () => NEED },
  { name: 'publier un besoin', edition: 'demo-consultation', phase: 'consultation', who: ELECTED, path: () => `/consultations/demo-consultation/contributions/${known.draft}/relire` },
  { name: 'corriger un besoin', edition: 'demo-consultation', phase: 'consultation', who: AGENT, path: () => `/consultations/demo-consultation/contributions/${known.published}/modifier`, body: () => ({ ...NEED, seen: known.saved ?? '', theme: known.theme ?? '' }) },
  { name: 'commenter', edition: 'demo-consultation', phase: 'consultation', who: ELECTED, path: () => `/consultations/demo-consultation/contributions/${known.published}/commenter`, body: () => ({ text: 'Un commentaire posté à la main.' }) },
  { name: 'retirer un besoin', edition: 'demo-consultation', phase: 'consultation', who: AGENT, path: () => `/consultations/demo-consultation/contributions/${known.published}/retirer`, body: () => ({ reason: 'Retiré sans passer par la page.' }) },
  { name: 'voter', edition: 'demo-vote', phase: 'vote', who: AGENT, path: () => `/consultations/demo-vote/propositions/${known.proposal}/vote`, body: () => ({ support: 'yes' }) },
  { name: 'retirer son vote', edition: 'demo-vote', phase: 'vote', who: ELECTED, path: () => `/consultations/demo-vote/propositions/${known.proposal}/vote`, body: () => ({ support: 'no' }) },
  { name: 'voter par l’API', edition: 'demo-vote', phase: 'vote', who: AGENT, method: 'PUT', path: () => `/api/v1/editions/demo-vote/proposals/${known.proposal}/vote` },
  { name: 'retirer son vote par l’API', edition: 'demo-vote', phase: 'vote', who: ELECTED, method: 'DELETE', path: () => `/api/v1/editions/demo-vote/proposals/${known.proposal}/vote` },
  { name: 'commencer une candidature', edition: 'demo-candidatures', phase: 'application', who: AGENT, path: () => '/consultations/demo-candidatures/candidatures/nouvelle', body: () => ({ proposal: known.kept ?? '' }) },
  { name: 'écrire une candidature', edition: 'demo-candidatures', phase: 'application', who: ELECTED, path: () => `/consultations/demo-candidatures/candidatures/${known.file}`, body: () => ({ ...FILE, seen: known.seen ?? '', suite: 'rester' }) },
  { name: 'déposer une candidature', edition: 'demo-candidatures', phase: 'application', who: ELECTED, path: () => `/consultations/demo-candidatures/candidatures/${known.file}/recapitulatif`, body: () => ({ seen: known.seen ?? '' }) },
  { name: 'accepter une candidature', edition: 'demo-candidatures', phase: 'application', closedBy: ['launch', 'closes'], who: MODERATOR, path: () => `/moderation/demo-candidatures/candidatures/${known.submitted}`, body: () => ({ wanted: 'accepted', reason: '' }) },
  { name: 'commencer la liste des lauréats', edition: 'demo-lancement', phase: 'launch', who: MODERATOR, path: () => '/moderation/demo-lancement/laureats?index' },
  { name: 'publier les lauréats', edition: 'demo-lancement', phase: 'launch', who: OTHER, path: () => '/moderation/demo-lancement/laureats/confirmation', body: () => ({ seen: '2026-01-01T00:00:00.000Z' }) },
  // Last: the opening of the vote freezes the ballot of this edition for good.
  atTheBench('réorienter un besoin', () => `regroupement/contributions/${known.published}/reorienter`, () => ({ schemeId: known.scheme ?? '', reason: REASON })),
  atTheBench('rejeter un besoin', () => `regroupement/contributions/${known.published}/rejeter`, () => ({ reason: REASON })),
  atTheBench('annuler une décision', () => `regroupement/contributions/${known.decided}/annuler`, () => ({})),
  atTheBench('créer une proposition', () => 'regroupement/nouvelle', () => ({ ...WORDS, themeId: known.theme ?? '' })),
  atTheBench('corriger une proposition', () => `regroupement/propositions/${known.bench}`, () => ({ ...WORDS, themeId: known.theme ?? '' })),
]

function atTheBench(name: string, page: () => string, body: () => Record<string, string>): Crafted {
  return { name, edition: 'demo-consultation', phase: 'consultation', closedBy: ['vote', 'opens'], who: MODERATOR, path: () => `/moderation/demo-consultation/${page()}`, body }
}

beforeAll(async () => {
  site = await startSite()
  sql = postgres(await findRunning(site.dataDir), { max: 1, onnotice: () => {} })
  for (const who of [ELECTED, AGENT, MODERATOR, OTHER]) cookies.set(who, await signInAs(site.url, who))
  const one = async (query: PromiseLike<readonly Record<string, unknown>[]>) => String(Object.values((await query)[0] ?? {})[0])
  known.theme = await one(sql`select theme.id from theme join edition on edition.id = edition_id where slug = 'demo-consultation' order by position limit 1`)
  known.proposal = await one(sql`select proposal.id from proposal join edition on edition.id = edition_id where slug = 'demo-vote' order by number limit 1`)
  known.kept = await one(sql`select proposal_id from committee_decision join edition on edition.id = edition_id where slug = 'demo-candidatures' and outcome = 'kept' order by proposal_id limit 1`)
  known.scheme = await one(sql`select id from scheme order by id limit 1`)
  known.bench = await one(sql`select proposal.id from proposal join edition on edition.id = edition_id where slug = 'demo-consultation' order by number limit 1`)
  known.decided = await one(sql`select contribution_id from verdict join edition on edition.id = edition_id where slug = 'demo-consultation' order by contribution_id limit 1`)
  known.submitted = await one(sql`select application.id from application join edition on edition.id = edition_id where slug = 'demo-candidatures' and submitted_at is not null and decided_at is null and withdrawn_at is null limit 1`)
  const need = { ...NEED, theme: known.theme }
  for (const who of [ELECTED, AGENT]) await send(who, '/consultations/demo-consultation/contributions/nouvelle/besoin', need)
  const draftOf = (name: string) => one(sql`select contribution.id from contribution join person on person.id = author_id where display_name = ${name} and title = ${NEED.title}`)
  known.draft = await draftOf('Hélène Vidal')
  known.published = await draftOf('Yann Le Goff')
  await send(AGENT, `/consultations/demo-consultation/contributions/${known.published}/relire`)
  known.saved = new Date(await one(sql`select saved_at from contribution where id = ${known.published}`)).toISOString()
  await send(ELECTED, `/api/v1/editions/demo-vote/proposals/${known.proposal}/vote`, undefined, 'PUT')
  const started = await send(ELECTED, '/consultations/demo-candidatures/candidatures/nouvelle', { proposal: known.kept })
  known.file = /candidatures\/(\d+)/.exec(started.location)?.[1] ?? ''
  const [file] = await sql`update application set ${sql({ motivation: FILE.motivation, means: FILE.means, calendar: FILE.calendar })} where id = ${known.file} returning saved_at`
  known.seen = new Date(file?.saved_at).toISOString()
}, 180_000)
afterAll(async () => {
  await sql.end()
  await site.stop()
  await removeFolder(dirname(site.dataDir))
})

describe('Par un envoi fabriqué, hors de sa phase', () => {
  test.each(ACTS)('« $name » est refusé avant l’ouverture, avec la date d’ouverture, et rien n’est écrit', (act) => refused(act, 'before', /(ouvrent|commencent|regrouper encore\s: la consultation ouvre) le .+\s\d+\sh/))
  test.each(ACTS)('« $name » est refusé après la clôture, avec sa date, et rien n’est écrit', (act) => refused(act, 'after', /(sont clos(es)?|gelé) depuis (l’ouverture du vote, )?le .+\s\d+\sh/))

  test('déplacer une date passée est refusé, avec cette date, et rien n’est écrit', () => {
    const past = { kind: 'vote', boundary: 'closes', to: '2099-01-01T12:00', reason: REASON }
    return refused({ name: 'déplacer', edition: 'demo-candidatures', phase: 'vote', who: MODERATOR, path: () => '/moderation/demo-candidatures/calendrier/deplacer', body: () => past }, 'after', /La clôture du vote est passée depuis le .+\s\d+\sh/)
  })
})

async function refused(act: Crafted, side: 'before' | 'after', sentence: RegExp) {
  await place(act, side)
  const before = await fingerprint()
  const { status, text } = await send(act.who, act.path(), act.body?.() ?? {}, act.method)
  expect({ status, said: sentence.test(text) || text.slice(0, 2_000) }).toEqual({ status: 409, said: true })
  expect(await fingerprint()).toBe(before)
}

/** Moves the whole calendar of an edition so that the act opens in twenty seconds, or closes at this very instant. */
async function place({ edition, phase: opening, closedBy: [closing, boundary] = [opening, 'closes'] }: Crafted, side: 'before' | 'after') {
  const phase = side === 'before' ? opening : closing
  const shift = side === 'before' ? sql`clock_timestamp() + interval '20 seconds' - opens_at` : sql`clock_timestamp() - ${sql(`${boundary}_at`)}`
  await sql`
    with moved as (select edition_id, ${shift} as shift from phase join edition on edition.id = edition_id where slug = ${edition} and kind = ${phase})
    update phase set opens_at = opens_at + shift, closes_at = closes_at + shift from moved where moved.edition_id = phase.edition_id`
  await settled()
}

/** A closed vote is sealed, and mairies are told of their votes, by the site itself within seconds, in any edition: that is no trace of the refused act. */
async function settled(): Promise<void> {
  const due = await sql`
    select from edition join phase on edition_id = edition.id and kind = 'vote' where opens_at <= clock_timestamp()
      and ((sealed_at is null and closes_at <= clock_timestamp()) or ballot_frozen_at is null
        or exists (select from ledger_line where edition_id = edition.id and closes_at > clock_timestamp() - interval '1 day'
          and seq > coalesce((select seq from telling_progress where edition_id = edition.id), 0)))`
  if (due.length > 0) await settled()
}

/** Changes with any row of what the process makes. */
async function fingerprint(): Promise<string> {
  const tables = ['contribution', 'contribution_version', 'verdict', 'regrouping', 'proposal', 'vote', 'ledger_line', 'application', 'designation', 'laureate', 'project', 'journal_line', 'letter', 'phase_move']
  const [row] = await sql.unsafe(`select md5(concat(${tables.map((table) => `(select string_agg(md5(${table}::text), '' order by md5(${table}::text)) from ${table})`).join(', ')})) as print`)
  return row?.print
}

async function send(who: RegExp, path: string, body: Record<string, string> = {}, method: string = 'POST') {
  const answer = await fetch(site.url + path, {
    method, redirect: 'manual', headers: { origin: site.url, cookie: cookies.get(who) ?? '' },
    ...(method === 'POST' && { body: new URLSearchParams(body) }),
  })
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: (await answer.text()).replace(/<[^>]+>/g, ' ') }
}
