import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '~/ledger/canonical'
import { leafHash } from '~/ledger/merkle'
import { promise } from '~/votes/receipts.server'
import type { ProvenReceipt } from '~/votes/vote'
import { verify } from '../../public/verifier.mjs'
import { aSealedVote, fileOf, forge, type Line } from '../support/ledger-file'
import { keys } from '../support/ledger'
import { openTwoInstances } from '../support/votes'

let vote: Awaited<ReturnType<typeof aSealedVote>>
let rows: string[]
beforeAll(async () => {
  vote = await aSealedVote(await openTwoInstances())
  rows = forge(vote.slug, vote.texts.map((text) => JSON.parse(text)))
})

const linesOf = () => vote.texts.map((text) => JSON.parse(text) as Line)
const HEAD = 14

/** Lines of the vote, by number, changed in place. */
type Change = (line: (seq: number) => Line, lines: Line[]) => void
const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()

/** What even whoever holds the key cannot write: chained and signed anew, it breaks a rule of the process. */
const FORGERIES: [string, number, RegExp, Change][] = [
  ['un format inconnu', 1, /format 1/, (line) => { line(1).body['format'] = 2 }],
  ['des règles sans limite dite', 1, /limite/, (line) => { line(1).body['rules'] = { votes: {} } }],
  ['la même proposition deux fois', 1, /deux fois/, (line) => { line(1).body['ballot'] = [1, 2].map((number) => ({ hash: 'a'.repeat(64), number, proposal: 7 })) }],
  ['le même numéro deux fois', 1, /même numéro/, (line) => { line(1).body['ballot'] = [1, 2].map((proposal) => ({ hash: 'a'.repeat(64), number: 7, proposal })) }],
  ['des votants que les règles ne disent pas', 1, /comme le disent les règles/, (line) => { (line(1).body['eligible'] as { profiles: string[] }).profiles = ['partner'] }],
  ['des dates à l’envers', 1, /dans leur ordre/, (line) => { line(1).body['phase'] = { opensAt: line(13).at, closesAt: line(1).at } }],
  ['une ouverture à une autre date', 2, /ne répète pas/, (line) => { line(2).body['opensAt'] = line(3).at }],
  ['pas d’ouverture', 2, /à sa place/, (_, lines) => { lines.splice(1, 1) }],
  ['une seconde ouverture', 4, /à sa place/, (line, lines) => { lines.splice(3, 0, { ...line(2), at: line(3).at }) }],
  ['une seconde genèse', 4, /à sa place/, (line, lines) => { lines.splice(3, 0, { ...line(1), at: line(3).at }) }],
  ['pas de règles', 1, /à sa place/, (_, lines) => { lines.shift() }],
  ['un vote rejoué', 4, /seconde fois/, (line, lines) => { lines.splice(3, 0, line(3)) }],
  ['une proposition hors du bulletin', 4, /pas soumise au vote/, (line) => { line(4).body.proposal = 999_999 }],
  ['un territoire sans voix', 4, /pas de voix/, (line) => { line(4).body.territory = 'epci-200066660' }],
  ['un soutien de plus que la limite', 6, /limite de 2/, (_, lines) => { lines.splice(5, 1) }],
  ['le retrait d’un soutien jamais donné', 6, /n’est pas donné/, (line) => { line(6).body.voter = 'personne' }],
  ['un retrait pour un autre territoire', 6, /autre territoire/, (line) => { line(6).body.territory = 'commune-75056' }],
  ['un retrait deux fois', 7, /n’est pas donné/, (line, lines) => { lines.splice(6, 0, line(6)) }],
  ['une invalidation sans raison', 9, /membres/, (line) => { Reflect.deleteProperty(line(9).body, 'reason') }],
  ['un vote avec un nom', 3, /membres/, (line) => { line(3).body['name'] = 'Claire Vidal' }],
  ['un déplacement depuis une autre date', 8, /n’est pas celle connue/, (line) => { line(8).body['from'] = line(8).at }],
  ['une clôture déplacée avant l’ouverture', 8, /avant l’ouverture/, (line) => { line(8).body['to'] = '2021-01-01T00:00:00.000Z' }],
  ['un déplacement d’une autre phase', 8, /date du vote/, (line) => { line(8).body['phase'] = 'launch' }],
  ['un vote d’avant l’ouverture', 3, /hors du vote/, (line) => { for (const phase of [line(1).body['phase'] as { opensAt: string }, line(2).body]) phase['opensAt'] = later(line(3).at, 1) }],
  ['un vote d’après la clôture', 9, /hors du vote/, (line, lines) => { line(8).body['to'] = later(line(3).at, 1); lines.splice(8, 2, line(10)) }],
  ['un vote antidaté', 4, /ligne précédente/, (line) => { line(4).at = later(line(3).at, -1) }],
  ['une clôture à une autre date', 12, /clôture/, (line) => { line(12).body['closedAt'] = later(String(line(12).body['closedAt']), 1) }],
  ['une clôture trop tôt', 12, /clôture/, (line) => { line(11).body['to'] = later(line(13).at, 1000); line(12).body['closedAt'] = line(11).body['to'] }],
  ['un vote après la clôture', 13, /à sa place/, (line, lines) => { lines.splice(12, 0, { ...line(10), at: line(12).at }) }],
  ['un sceau sans clôture', 12, /à sa place/, (_, lines) => { lines.splice(11, 1) }],
  ['une ligne après le sceau', 14, /à sa place/, (line, lines) => { lines.push({ ...line(10), at: line(13).at }) }],
  ['un total gonflé', 13, /d’autres totaux/, (line) => { (line(13).body['counts'] as { people: number }[])[0]!.people += 1 }],
  ['un total oublié', 13, /totaux/, (line) => { (line(13).body['counts'] as object[]).pop() }],
  ['un total en trop', 13, /scelle autre chose/, (line) => { (line(13).body['counts'] as object[]).push({ people: 0, proposal: 999_999, territories: 0 }) }],
  ['un soutien effacé', 5, /n’est pas donné/, (_, lines) => { lines.splice(2, 1) }],
  ['un soutien ajouté', 14, /d’autres totaux/, (line, lines) => { lines.splice(10, 0, { ...line(10), body: { ...line(10).body, voter: 'b'.repeat(32) } }) }],
  ['une sorte de ligne inventée', 4, /sorte inconnue/, (line) => { line(4).kind = 'bonus' }],
]

/** What whoever has only the file may do to it, as text. */
const SCRATCHES: [string, number, RegExp, (texts: string[]) => void][] = [
  ['un membre changé', 6, /ne s’enchaîne pas/, (texts) => { texts[4] = texts[4]!.replace(/"voter":"[0-9a-f]/, '"voter":"z') }],
  ['la dernière ligne changée sous le sceau de la tête', HEAD, /premières lignes/, (texts) => { texts[12] = texts[12]!.replace(/"at":"(\d+)/, '"at":"2999') }],
  ['une ligne ôtée', 5, /porte le numéro 6/, (texts) => { texts.splice(4, 1) }],
  ['deux lignes échangées', 4, /porte le numéro 5/, (texts) => { [texts[3], texts[4]] = [texts[4]!, texts[3]!] }],
  ['une ligne doublée', 6, /porte le numéro 5/, (texts) => { texts.splice(4, 0, texts[4]!) }],
  ['une espace de trop', 5, /canonique/, (texts) => { texts[4] = texts[4]!.replace('":', '": ') }],
  ['des membres dans le désordre', 5, /canonique/, (texts) => { const { at, ...rest } = JSON.parse(texts[4]!); texts[4] = JSON.stringify({ ...rest, at }) }],
  ['un membre en double', 5, /canonique/, (texts) => { texts[4] = texts[4]!.replace('"seq":5', '"seq":4,"seq":5') }],
  ['un nombre écrit autrement', 5, /canonique/, (texts) => { texts[4] = texts[4]!.replace('"seq":5', '"seq":5.0') }],
  ['un retour chariot', 5, /canonique/, (texts) => { texts[4] += '\r' }],
  ['un membre de plus', 5, /exactement les membres/, (texts) => { texts[4] = texts[4]!.replace('"seq":5', '"seq":5,"zut":1') }],
  ['une ligne vide', 5, /JSON/, (texts) => { texts.splice(4, 0, '') }],
  ['une ligne coupée', 5, /JSON/, (texts) => { texts[4] = texts[4]!.slice(0, 40) }],
  ['autre chose que du JSON', 1, /JSON/, (texts) => { texts.unshift('# registre') }],
  ['une chaîne qui ne part pas de zéro', 1, /zéros/, (texts) => { texts[0] = texts[0]!.replace(/"prev":"0/, '"prev":"1') }],
  ['un début coupé', 1, /numéro 2/, (texts) => { texts.shift() }],
  ['une fin coupée sous la tête', 12, /tête signée des 11 lignes/, (texts) => { texts.splice(11, 2) }],
  ['une racine changée', HEAD, /signature/, (texts) => { texts[13] = texts[13]!.replace(/"root":"../, '"root":"zz') }],
  ['une signature d’une autre clé', HEAD, /signature/, (texts) => { const { head } = JSON.parse(texts[13]!); texts[13] = JSON.stringify({ head, signature: keys.sign('ailleurs', canonicalJson(head)) }) }],
  ['une ligne après la tête', HEAD, /exactement les membres/, (texts) => { texts.push(texts[12]!) }],
  ['la tête d’une autre consultation', HEAD, /consultation de ce registre/, (texts) => { texts[13] = texts[13]!.replace(/"edition":"[^"]*"/, '"edition":"ailleurs"') }],
  ['deux têtes', HEAD, /exactement les membres/, (texts) => { texts.push(texts[13]!) }],
  ['des lignes sans tête', 13, /tête signée des 12 lignes/, (texts) => { texts.pop() }],
  ['une tête sans ligne', 1, /tête signée des 0 lignes/, (texts) => { texts.splice(0, 13) }],
  ['un fichier vide', 1, /vide/, (texts) => { texts.length = 0 }],
]

describe('Le vérificateur', () => {
  test('recompte un vote entier, tel que l’urne l’a écrit', async () => {
    const found = await verify(fileOf(rows))
    expect(found.wrong).toBeNull()
    expect(rows.slice(0, -1)).toEqual(vote.texts)
    expect(found).toMatchObject({ edition: vote.slug, size: 13, sealed: true })
    expect(found.counts).toEqual(linesOf()[12]?.body['counts'])
    expect(found.counts.map(({ territories, people }) => [territories, people])).toEqual([[1, 1], [1, 1], [1, 1]])
  })

  test.each([1, 7, 64, 100_000])('quelle que soit la coupe du fichier : %i octets', async (piece) => {
    expect((await verify(fileOf(rows, piece))).wrong).toBeNull()
  })

  test('dit d’un vote en cours qu’il n’est pas scellé, et de lignes seules qu’elles sont sans tête', async () => {
    const underWay = await verify(fileOf(forge(vote.slug, linesOf().slice(0, 11))))
    expect(underWay).toMatchObject({ wrong: null, size: 11, sealed: false, notes: [expect.stringMatching(/non scellé/), expect.any(String), expect.any(String)] })
    const alone = await verify(fileOf(rows.slice(0, 11)), { headed: false })
    expect(alone).toMatchObject({ wrong: null, size: 11, counts: underWay.counts, notes: expect.arrayContaining([expect.stringMatching(/sans leur tête/)]) })
  })

  test.each(FORGERIES)('nomme, même enchaîné et signé de nouveau : %s (ligne %i)', async (_, row, why, change) => {
    const lines = linesOf()
    const before = [...lines]
    change((seq) => before[seq - 1]!, lines)
    const { wrong } = await verify(fileOf(forge(vote.slug, lines)))
    expect(wrong).toEqual({ row, why: expect.stringMatching(why) })
  })

  test.each(SCRATCHES)('nomme, dans le fichier : %s (ligne %i)', async (_, row, why, change) => {
    const texts = [...rows]
    change(texts)
    const { wrong } = await verify(fileOf(texts))
    expect(wrong).toEqual({ row, why: expect.stringMatching(why) })
  })

  test('nomme la dernière ligne quand sa fin manque', async () => {
    const cut = (end: number) => verify((async function* () { yield Buffer.from(rows.join('\n').slice(0, end)) })())
    expect((await cut(Number.POSITIVE_INFINITY)).wrong).toEqual({ row: HEAD, why: expect.stringMatching(/finie par un saut de ligne/) })
    expect((await cut(-40)).wrong).toEqual({ row: HEAD, why: expect.stringMatching(/JSON lisible/) })
  })

  test('nomme la ligne qui n’est pas de l’UTF-8', async () => {
    const bytes = Buffer.from(rows.map((row) => `${row}\n`).join(''))
    bytes[bytes.indexOf('Rattachement')] = 0xff
    const { wrong } = await verify((async function* () { yield bytes })())
    expect(wrong).toEqual({ row: 9, why: expect.stringMatching(/UTF-8/) })
  })
})

const asPromise = (receipt: ProvenReceipt) => promise(keys, receipt)
const asCheckpoint = ({ head, signature }: ProvenReceipt) => ({ head, signature })
/** Another text where it is, signed by the key of the edition. */
const signedAnew = (head: ProvenReceipt['head']) => ({ head, signature: keys.sign(vote.slug, canonicalJson(head)) })

/** What a receipt, a promise or a checkpoint of the vote cannot be turned into. */
const BAD_PAPERS: [string, RegExp, (receipt: ProvenReceipt) => object | null][] = [
  ['un reçu pour une autre proposition', /ne dit pas/, (receipt) => ({ ...receipt, proposal: receipt.proposal + 1 })],
  ['un reçu d’un retrait pour un soutien', /ne dit pas/, (receipt) => ({ ...receipt, support: !receipt.support })],
  ['un reçu à une autre date', /ne dit pas/, (receipt) => ({ ...receipt, at: later(receipt.at, 1) })],
  ['un reçu pour une autre ligne', /Sa preuve/, (receipt) => ({ ...receipt, seq: 1 })],
  ['un reçu dont la ligne est changée', /Sa preuve/, (receipt) => ({ ...receipt, line: receipt.line.replace('"seq"', '"seQ"') })],
  ['une preuve coupée', /Sa preuve/, (receipt) => ({ ...receipt, proof: receipt.proof.slice(1) })],
  ['une preuve allongée', /Sa preuve/, (receipt) => ({ ...receipt, proof: [...receipt.proof, receipt.proof[0]] })],
  ['une preuve illisible', /Sa preuve/, (receipt) => ({ ...receipt, proof: ['x'] })],
  ['une signature changée', /Sa signature/, (receipt) => ({ ...receipt, signature: receipt.signature.replace(/^../, (pair) => (pair === '00' ? '01' : '00')) })],
  ['une signature qui manque', /Ce n’est ni/, ({ signature: _, ...receipt }) => receipt],
  ['un reçu d’une autre consultation', /consultation de ce registre/, (receipt) => ({ ...receipt, edition: 'ailleurs' })],
  ['un point de contrôle d’une autre racine', /Le registre a changé/, ({ head }) => signedAnew({ ...head, root: 'a'.repeat(64) })],
  ['un point de contrôle d’une autre date', /Le registre a changé/, ({ head }) => signedAnew({ ...head, at: later(head.at, 1) })],
  ['un point de contrôle d’après ce registre', /téléchargez-le de nouveau/, ({ head }) => signedAnew({ ...head, size: 99 })],
  ['un point de contrôle sans taille', /Sa tête/, ({ head }) => signedAnew({ ...head, size: 0 })],
  ['une tête qui n’en est pas une', /Sa tête/, ({ signature }) => ({ head: null, signature })],
  ['une promesse d’une autre ligne', /Sa signature/, (receipt) => ({ ...asPromise(receipt), leaf: leafHash(vote.texts[0]!).toString('hex') })],
  ['une promesse que rien ne tient', /Aucune ligne/, (receipt) => promise(keys, { ...receipt, line: canonicalJson({ ...JSON.parse(receipt.line), seq: 99 }) })],
  ['autre chose', /Ce n’est ni/, () => ({ bonjour: 1 })],
  ['rien', /Ce n’est ni/, () => null],
]

describe('Les reçus et les points de contrôle', () => {
  test('donnés pendant le vote se retrouvent tous au registre scellé', async () => {
    for (const papers of [vote.receipts, vote.receipts.map(asPromise), vote.receipts.map(asCheckpoint)])
      expect((await verify(fileOf(rows), { papers })).papers).toMatchObject([3, 4, 5, 6, 7, 10].map((seq) => ({ seq, why: null })))
  })

  test('disent, d’un soutien, la ligne qui y a mis fin, son motif, et celle qui l’a donné de nouveau', async () => {
    const ends = async (lines: string[], papers: object[]) => (await verify(fileOf(lines), { papers })).papers.map(({ end }) => end && [end.seq, end.reason, end.again])
    const expected = [[6, '', undefined], [9, 'Rattachement retiré.', undefined], undefined, undefined, undefined, undefined]
    expect(await ends(rows, vote.receipts)).toEqual(expected)
    expect(await ends(rows, vote.receipts.map(asPromise))).toEqual(expected)
    const again = linesOf().slice(0, 6)
    expect(await ends(forge(vote.slug, [...again, { ...again[2]!, at: again[5]!.at }]), vote.receipts.slice(0, 1).map(asPromise))).toEqual([[6, '', 7]])
  })

  test.each(BAD_PAPERS)('refuse %s', async (_, why, turn) => {
    const { wrong, papers } = await verify(fileOf(rows), { papers: [turn(vote.receipts[4]!)] })
    expect(wrong).toBeNull()
    expect(papers.map((paper) => paper.why)).toEqual([expect.stringMatching(why)])
  })

  test('se voient dans un registre réécrit depuis par qui tient la clé, même s’il se tient', async () => {
    const lines = linesOf().slice(0, 8)
    lines[3]!.body.voter = 'c'.repeat(32)
    const rewritten = forge(vote.slug, lines)
    const { wrong, papers } = await verify(fileOf(rewritten), { papers: [vote.receipts[1]!, asPromise(vote.receipts[1]!), asCheckpoint(vote.receipts[4]!), asCheckpoint(vote.receipts[0]!)] })
    expect(wrong).toBeNull()
    expect(papers.map(({ why }) => why)).toEqual([expect.stringMatching(/La ligne 4/), expect.stringMatching(/Aucune ligne/), expect.stringMatching(/Le registre a changé/), null])
  })
})

describe('node public/verifier.mjs', () => {
  const run = (...args: string[]) => new Promise<{ code: number; said: string }>((ended) =>
    execFile(process.execPath, ['public/verifier.mjs', ...args], (error, stdout, stderr) => ended({ code: error ? Number(error.code) : 0, said: stdout + stderr })))
  let folder: string
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verifier-'))
    return () => rm(folder, { recursive: true })
  })

  test('recompte, compare, et finit par zéro ou un', async () => {
    const ledger = await write('registre.jsonl', rows.map((row) => `${row}\n`).join(''))
    const receipt = await write('recu.json', JSON.stringify({ receipt: vote.receipts[0] }))
    const point = await write('point.json', JSON.stringify(asCheckpoint(vote.receipts[2]!)))
    expect(await run(ledger, receipt, point)).toEqual({ code: 0, said: expect.stringMatching(/13 lignes, scellé.*territoires 1, personnes 1.*conforme, ligne 3\u00a0; ce soutien a pris fin à la ligne 6\n.*conforme, ligne 5.*\nconforme\n$/s) })
    const bad = await write('faux.json', JSON.stringify({ ...vote.receipts[0], seq: 4 }))
    expect(await run(ledger, bad)).toEqual({ code: 1, said: expect.stringContaining('Sa preuve') })
    const cut = await write('coupe.jsonl', rows.filter((_, index) => index !== 4).join('\n'))
    expect(await run(cut)).toEqual({ code: 1, said: expect.stringMatching(/ligne 5\u00a0: porte le numéro 6/) })
    expect(await run(await write('vide.jsonl', ''))).toEqual({ code: 1, said: 'Non conforme, ligne 1\u00a0: manque\u00a0: le fichier est vide\n' })
    expect(await run(join(folder, 'absent'))).toEqual({ code: 1, said: expect.stringContaining('ENOENT') })
  })
})
