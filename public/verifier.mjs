// Recounts a ledger of Co-construire with nothing but Node (20.19 or later) or a browser; docs/ledger.md says its format.
//   node verifier.mjs LEDGER [RECEIPT-OR-CHECKPOINT…]
const utf8 = (text) => new TextEncoder().encode(text)
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
class Wrong extends Error {}
function must(right, why) { if (!right) throw new Wrong(why) }
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const has = (value, ...names) => isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
const isHex = (value, bytes = 32) => typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value)
const isCount = (value) => Number.isSafeInteger(value) && value >= 0
const isNumber = (value) => isCount(value) && value > 0
const isInstant = (value) => typeof value === 'string' && value.length === 24 && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value
const isText = (value) => typeof value === 'string'
const areAll = (values, isRight) => Array.isArray(values) && values.every((value) => isRight(value))
const isMadeOf = (value, tests) => has(value, ...Object.keys(tests)) && Object.keys(tests).every((name) => tests[name](value[name]))
/** Canonical JSON (RFC 8785): members sorted by UTF-16 code units, no space, no half of a surrogate pair. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (isObject(value)) return `{${Object.keys(value).sort().map((name) => `${canonical(name)}:${canonical(value[name])}`).join(',')}}`
  must(typeof value !== 'string' || !/\p{Surrogate}/u.test(value), 'a la moitié d’un caractère (UTF-16)')
  return String(JSON.stringify(value))
}
/** Of each proposal, in the order of their ids: the distinct territories that support it, and the people. */
function countsOf({ ballot, voters }) {
  const given = new Map([...ballot].sort((one, other) => one - other).map((proposal) => [proposal, []]))
  for (const supports of voters.values()) for (const [proposal, { territory }] of supports) given.get(proposal).push(territory)
  return [...given].map(([proposal, territories]) => ({ proposal, territories: new Set(territories).size, people: territories.length }))
}
/** A vote, a withdrawal or an invalidation. The text of an instant compares as the instant does. */
function act(ledger, { at, seq, kind, body, body: { voter, proposal, territory, reason = '' } }) {
  must(has(body, 'proposal', 'territory', 'voter', ...(kind === 'invalidation' ? ['reason'] : [])) && [voter, territory, reason].every(isText), 'n’a pas les membres de cette sorte de ligne')
  must(kind === 'invalidation' || (ledger.opensAt <= at && at < ledger.closesAt), `date du ${at}, hors du vote\u00a0: du ${ledger.opensAt} au ${ledger.closesAt}`)
  must(ledger.ballot.has(proposal), `parle de la proposition ${proposal}, qui n’est pas soumise au vote`)
  const mine = ledger.voters.get(voter) ?? new Map()
  if (kind !== 'vote') {
    must(mine.get(proposal)?.territory === territory, `met fin à un soutien ${mine.has(proposal) ? 'donné pour un autre territoire' : 'qui n’est pas donné'}`)
    ledger.ended.set(mine.get(proposal).seq, { seq, reason, get again() { return mine.get(proposal)?.seq } })
    return void mine.delete(proposal)
  }
  must(/^(commune|epci|departement|region)-[0-9A-Z]+$/.test(territory) && ledger.kinds.includes(territory.split('-')[0]), `compte ${territory}, d’une sorte de territoire qui n’a pas de voix`)
  must(!mine.has(proposal), 'donne une seconde fois le même soutien')
  must(ledger.limit === null || mine.size < ledger.limit, `dépasse la limite de ${ledger.limit} soutiens par personne`)
  ledger.voters.set(voter, mine.set(proposal, { territory, seq }))
}
/** What each kind of line must be after those above it, and what it changes. */
const KINDS = {
  genesis(ledger, { body }) {
    const { ballot, edition, eligible, key, phase, rules } = body
    must(has(body, 'ballot', 'edition', 'eligible', 'format', 'key', 'phase', 'rules') && body.format === 1 && isText(edition) && isHex(key), 'n’est pas le début d’un registre de format 1')
    must(isMadeOf(phase, { closesAt: isInstant, opensAt: isInstant }) && phase.opensAt < phase.closesAt, 'ne donne pas les dates du vote, dans leur ordre')
    must(isMadeOf(eligible, { kinds: (list) => areAll(list, isText), profiles: (list) => areAll(list, isText), territories: isCount }), 'ne dit pas qui peut voter')
    must(rules?.votes?.limit === null || isNumber(rules?.votes?.limit), 'ne dit pas la limite de soutiens (un nombre, ou null)')
    must(['kinds', 'profiles'].every((name) => canonical(rules.votes[name]) === canonical(eligible[name])), 'ne dit pas qui peut voter comme le disent les règles')
    must(areAll(ballot, (paper) => isMadeOf(paper, { hash: isHex, number: isNumber, proposal: isNumber })), 'ne donne pas la liste soumise au vote')
    Object.assign(ledger, phase, { edition, key, limit: rules.votes.limit, kinds: eligible.kinds, ballot: new Set(ballot.map(({ proposal }) => proposal)) })
    must(['proposal', 'number'].every((name) => new Set(ballot.map((paper) => paper[name])).size === ballot.length), 'soumet deux fois la même proposition, ou le même numéro')
  },
  opening: ({ opensAt, closesAt }, { body }) => must(canonical(body) === canonical({ closesAt, opensAt }), 'ne répète pas les dates de la première ligne'),
  rescheduling(ledger, { body }) {
    const isMove = has(body, 'boundary', 'from', 'phase', 'reason', 'to') && body.phase === 'vote' && ['opens', 'closes'].includes(body.boundary)
    must(isMove && isText(body.reason) && isInstant(body.to), 'n’est pas un déplacement lisible d’une date du vote')
    const boundary = `${body.boundary}At`
    must(body.from === ledger[boundary], `déplace une date (${body.from}) qui n’est pas celle connue (${ledger[boundary]})`)
    ledger[boundary] = body.to
    must(ledger.opensAt < ledger.closesAt, 'met la clôture avant l’ouverture')
  },
  ...{ vote: act, withdrawal: act, invalidation: act },
  closing: ({ closesAt }, { at, body }) => must(canonical(body) === canonical({ closedAt: closesAt }) && at >= closesAt, `n’est pas la clôture à la date connue (${closesAt}), ou après`),
  seal(ledger, { body }) {
    const counts = countsOf(ledger)
    const odd = counts.find((count, index) => canonical(count) !== canonical(body.counts?.[index]))
    must(!odd, `scelle d’autres totaux que ceux qu’on recompte\u00a0: pour la proposition ${odd?.proposal}, ${odd?.territories} territoires et ${odd?.people} personnes`)
    must(canonical(body) === canonical({ counts }), 'scelle autre chose que les totaux de la liste soumise au vote')
  },
}
async function addLine(line, text, { ledger, tree, tools }) {
  must(has(line, 'at', 'body', 'kind', 'prev', 'seq') && isObject(line.body), 'n’a pas exactement les membres at, body, kind, prev et seq')
  const { seq, at, prev, kind } = line
  must(seq === ledger.size + 1, `porte le numéro ${seq}`)
  must(prev === ledger.last, seq === 1 ? 'ne commence pas la chaîne par des zéros' : 'ne s’enchaîne pas à la ligne précédente\u00a0: l’une des deux a été changée')
  must(isInstant(at) && at >= ledger.at, `n’a pas de date, ou une date d’avant la ligne précédente (${ledger.at})`)
  must(isText(kind) && Object.hasOwn(KINDS, kind), `est d’une sorte inconnue (${kind})`)
  must((seq === 1) === (kind === 'genesis') && (seq === 2) === (kind === 'opening'), 'n’est pas à sa place\u00a0: les règles (genesis) font la ligne 1, l’ouverture (opening) la ligne 2')
  must(ledger.kind !== 'seal' && (ledger.kind === 'closing') === (kind === 'seal'), 'n’est pas à sa place\u00a0: la clôture, puis le scellement, finissent le registre')
  KINDS[kind](ledger, line)
  Object.assign(ledger, { size: seq, at, kind, text, last: await tools.sha256(utf8(`\0${text}`)) })
  await tree.add(ledger.last, seq)
}
/** The Merkle tree of RFC 6962, as the roots of its complete subtrees, the largest first; and where an audit path leads. Hashes in hexadecimal. */
function openTree(sha256) {
  const peaks = []
  const node = async (left, right) => sha256(unhex(`01${await left}${await right}`))
  function climb(leaf, at, size, path) {
    if (size === 1 || path.length === 0) return size === 1 && path.length === 0 ? leaf : 'none'
    const [half, below, beside] = [2 ** Math.ceil(Math.log2(size) - 1), path.slice(0, -1), path.at(-1)]
    return at < half ? node(climb(leaf, at, half, below), beside) : node(beside, climb(leaf, at - half, size - half, below))
  }
  async function add(leaf, size) {
    for (let before = size - 1; before % 2 === 1; before = (before - 1) / 2) leaf = await node(peaks.pop(), leaf)
    peaks.push(leaf)
  }
  return { add, climb, root: () => peaks.slice(0, -1).reduceRight((right, left) => node(left, right), peaks.at(-1)) }
}
/** Checks a receipt, a promise or a checkpoint against the ledger just read; `kept` has its lines, by number and by leaf hash. */
async function checkPaper(paper, { ledger: { edition, key, size }, kept, tree, tools: { isSigned, sha256 } }) {
  const isPromise = has(paper, 'at', 'edition', 'leaf', 'proposal', 'signature', 'support', 'territory')
  const isReceipt = has(paper, 'at', 'edition', 'head', 'line', 'proof', 'proposal', 'seq', 'signature', 'support', 'territory')
  must(isPromise || isReceipt || has(paper, 'head', 'signature'), 'Ce n’est ni un reçu, ni un point de contrôle.')
  const [{ head = { size: 0 }, signature, ...said }, { line, proof, seq, leaf }] = [paper, paper]
  const signed = isPromise ? { ...said, kind: 'promise' } : head
  must(isPromise || (has(head, 'at', 'edition', 'kind', 'root', 'size') && head.kind === 'head' && isNumber(head.size)), 'Sa tête n’est pas lisible.')
  must(signed.edition === edition && (said.edition ?? edition) === edition, `Il n’est pas de la consultation de ce registre (${edition}).`)
  must(isHex(signature, 64) && (!isSigned || (await isSigned(key, canonical(signed), signature))), 'Sa signature n’est pas celle de cette consultation.')
  must(!isReceipt || (isText(line) && isNumber(seq) && seq <= head.size && areAll(proof, isHex)), 'Sa preuve n’est pas lisible.')
  must(!isReceipt || (await tree.climb(await sha256(utf8(`\0${line}`)), seq - 1, head.size, proof)) === head.root, 'Sa preuve ne mène pas de sa ligne à la racine signée.')
  must(head.size <= size, `Ce registre s’arrête à la ligne ${size}, avant ce papier (${head.size})\u00a0: téléchargez-le de nouveau.`)
  const [found, top] = [kept.get(isPromise ? leaf : seq), kept.get(head.size)]
  must(!isPromise || (isHex(leaf) && found), 'Aucune ligne du registre n’a l’empreinte que ce reçu promet.')
  must(!isReceipt || found.text === line, `La ligne ${seq} du registre n’est pas celle de ce reçu.`)
  const { at, kind, body } = JSON.parse(found?.text ?? '{}')
  must(!found || canonical([said.at, said.support, said.proposal, said.territory]) === canonical([at, kind === 'vote', body.proposal, body.territory]), 'Ce reçu ne dit pas ce que dit sa ligne.')
  must(isPromise || (top.root === head.root && top.at === head.at), `Le registre a changé\u00a0: ses ${head.size} premières lignes ne donnent plus la racine signée.`)
}
/** The rows of a file that comes in pieces: the bytes of each, its LF among them, and whether it is the last. */
async function* rowsOf(chunks) {
  let rest = new Uint8Array()
  for await (const chunk of chunks) {
    rest = new Uint8Array(await new Blob([rest, chunk]).arrayBuffer())
    for (let next = rest.indexOf(10) + 1; next > 0 && next < rest.length; next = rest.indexOf(10) + 1) {
      yield { bytes: rest.subarray(0, next), isLast: false }
      rest = rest.subarray(next)
    }
  }
  yield { bytes: rest, isLast: true }
}
/** Recounts a ledger as it comes. Gives the first wrong row and why, or null; the counts; of each paper, its line, why it is wrong or null,
 * and what ended its support (`again`: where it was given anew); what could not be checked. `headed`: whether the last row is the head.
 * @param {AsyncIterable<Uint8Array>} chunks @param {{ papers?: any[], headed?: boolean, onProgress?: (lines: number) => unknown }} [asked] */
export async function verify(chunks, { papers = [], headed = true, onProgress = () => {} } = {}) {
  const tools = await openTools()
  const ledger = { edition: '', size: 0, last: '0'.repeat(64), at: '', kind: '', ballot: new Set(), voters: new Map(), ended: new Map() }
  const read = { ledger, tools, tree: openTree(tools.sha256), kept: new Map() }
  const wanted = new Set(papers.flatMap((paper) => [paper?.seq, paper?.head?.size, paper?.leaf]))
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const whyWrong = (check) => check.then(() => null, (reason) => (reason instanceof Wrong ? reason.message : `n’est pas du JSON lisible, en UTF-8 (${reason.message})`))
  let wrong = /** @type {{ row: number, why: string } | null} */ (null)
  async function readRow({ bytes, isLast }) {
    must(bytes.length > 0, 'manque\u00a0: le fichier est vide')
    const text = decoder.decode(bytes)
    const value = JSON.parse(text)
    must(text === `${canonical(value)}\n`, 'n’est pas écrite en JSON canonique (RFC 8785) et finie par un saut de ligne')
    const isHead = headed && isLast
    must(!isHead || (ledger.size > 0 && has(value, 'head', 'signature') && value.head?.size === ledger.size), `n’est pas la tête signée des ${ledger.size} lignes au-dessus`)
    if (!isHead) await addLine(value, text.slice(0, -1), read)
    if (isHead || wanted.has(ledger.size) || wanted.has(ledger.last)) {
      const line = { seq: ledger.size, text: ledger.text, at: ledger.at, root: await read.tree.root() }
      read.kept.set(ledger.last, line).set(ledger.size, line)
    }
    if (isHead) await checkPaper(value, read)
  }
  for await (const found of rowsOf(chunks)) {
    wrong = await whyWrong(readRow(found)).then((why) => why && { row: ledger.size + 1, why })
    if (wrong) break
    if (ledger.size % 1000 === 0) await onProgress(ledger.size)
  }
  const seqOf = (paper) => paper?.seq ?? paper?.head?.size ?? read.kept.get(paper?.leaf)?.seq
  const checked = papers.map(async (paper) => ({ seq: seqOf(paper), end: paper?.support ? ledger.ended.get(seqOf(paper)) : undefined, why: wrong ? 'Le registre n’est pas conforme.' : await whyWrong(checkPaper(paper, read)) }))
  const notes = [
    headed ? '' : 'Ces lignes sont lues sans leur tête signée.',
    tools.isSigned ? '' : 'Ce navigateur ne sait pas vérifier les signatures Ed25519\u00a0: elles ne l’ont pas été.',
    ledger.kind === 'seal' ? '' : 'Vote en cours, non scellé\u00a0: ces comptes sont ceux de la dernière ligne.',
    papers.length > 0 ? '' : 'Aucun reçu ni point de contrôle n’a été donné à comparer.', 'Un registre ne dit ni qui sont les personnes, ni leurs droits\u00a0; des textes, il n’a que les empreintes.',
  ].filter(Boolean)
  return { wrong, edition: ledger.edition, size: ledger.size, sealed: ledger.kind === 'seal', counts: countsOf(ledger), papers: await Promise.all(checked), notes }
}
/** Hashes and signatures, of Node or of the browser; `isSigned` is null where the browser does not know Ed25519. */
async function openTools() {
  const { createHash, createPublicKey, verify } = globalThis.process?.versions?.node ? await import('node:crypto') : {}
  const nodeKey = (key) => createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') } })
  if (createHash) return { sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'), isSigned: (key, text, signature) => verify(null, utf8(text), nodeKey(key), unhex(signature)) }
  const keyOf = (key) => crypto.subtle.importKey('raw', unhex(key), 'Ed25519', false, ['verify'])
  const isSigned = async (key, text, signature) => crypto.subtle.verify('Ed25519', await keyOf(key), unhex(signature), utf8(text))
  return { sha256: async (bytes) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))), isSigned: await keyOf(`58${'66'.repeat(31)}`).then(() => isSigned, () => null) }
}
/** What a file says, null when it is not JSON; what the site answers to a vote holds the receipt one step below. */
function paperOf(text) { try { return JSON.parse(text).receipt ?? JSON.parse(text) } catch { return null } }
async function main([file, ...others]) {
  const { createReadStream, readFileSync } = await import('node:fs')
  if (!file) throw new Error('Usage\u00a0: node verifier.mjs REGISTRE [REÇU-OU-POINT-DE-CONTRÔLE…]')
  const found = await verify(createReadStream(file), { papers: others.map((name) => paperOf(readFileSync(name, 'utf8'))) })
  if (found.wrong) throw new Error(`Non conforme, ligne ${found.wrong.row}\u00a0: ${found.wrong.why}`)
  console.log(`Registre ${found.edition}, ${found.size} lignes${found.sealed ? ', scellé' : ''}.`)
  for (const { proposal, territories, people } of found.counts) console.log(`Proposition ${proposal}\u00a0: territoires ${territories}, personnes ${people}`)
  for (const note of found.notes) console.log(`Non vérifié\u00a0: ${note}`)
  for (const [index, { why, seq, end }] of found.papers.entries()) console.log(`${others[index]}\u00a0: ${why ?? `conforme, ligne ${seq}${end ? `\u00a0; ce soutien a pris fin à la ligne ${end.seq}` : ''}`}`)
  if (found.papers.some(({ why }) => why)) throw new Error('Le registre est conforme\u00a0; ce qui lui a été comparé ne l’est pas.')
  console.log('conforme')
}
if (globalThis.process?.argv?.[1]?.endsWith('verifier.mjs')) main(process.argv.slice(2)).catch(({ message }) => { process.exitCode = 1; console.error(message) })
