import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { type Source, sourcesIn } from './sources'

/** The ready line is awaited letter for letter, with an ordinary space. */
const AGREED = ['app/server.ts Prêt : ']

/** A sign after a space where the line may break, or a quotation mark without its no-break space. */
const LOOSE_SIGN = /[ \t\n][:;?!](?![^\s.,)'"<])|«(?![\u00a0\u202f]|&nbsp;)|(?<![\u00a0\u202f]|&nbsp;)»/
const STRAIGHT_APOSTROPHE = /\p{L}'\p{L}/u

const isSql = (node: ts.Node) => ts.isTaggedTemplateExpression(node) && node.tag.getText().startsWith('sql')

function isWritten(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)
}

/** Every piece of text the file writes, outside SQL, which matches `fault`: `file:line text`. */
function faultsIn({ path, text }: Source, fault: RegExp): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    if (isSql(node)) return
    if (isWritten(node) && fault.test(node.text) && !AGREED.includes(`${path} ${node.text}`))
      faults.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text.trim()}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return faults
}

const written = [...sourcesIn('app', /\.tsx?$/), ...sourcesIn('db', /\.tsx?$/)]
const seen = (text: string, fault: RegExp) => faultsIn({ path: 'page.tsx', text }, fault).length

describe('Les phrases du site', () => {
  test('ne laissent jamais un signe double ni un guillemet seul en bout de ligne', () => {
    expect(written.flatMap((source) => faultsIn(source, LOOSE_SIGN))).toEqual([])
  })

  test('s’écrivent avec l’apostrophe courbe', () => {
    expect(written.flatMap((source) => faultsIn(source, STRAIGHT_APOSTROPHE))).toEqual([])
  })

  test.each([
    ['une chaîne', "const a = 'Fini : voilà'"], ['un gabarit', `const a = \`Fini ; \${b}\``], ['la suite d’un gabarit', `const a = \`\${b} : \${c} !\``],
    ['une balise', 'const a = <p>Fini ?</p>'], ['un attribut', 'const a = <p title="Fini ?" />'], ['un guillemet', "const a = '« Fini\\u00a0»'"],
  ])('sont lues dans %s', (_, text) => expect(seen(text, LOOSE_SIGN)).toBeGreaterThan(0))

  test.each([
    ['une espace insécable', "const a = 'Fini\\u00a0: voilà'"], ['une entité', 'const a = <p>«&nbsp;Fini&nbsp;?&nbsp;»</p>'],
    ['du code', 'const a: string = b ? c : d'], ['du SQL', 'const a = sql`select 1 ; « `'], ['un commentaire', '// Fini : voilà'],
  ])('laissent en paix %s', (_, text) => expect(seen(text, LOOSE_SIGN)).toBe(0))
})
