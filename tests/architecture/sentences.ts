import ts from 'typescript'
import type { Source } from './sources'

const isSql = (node: ts.Node) => ts.isTaggedTemplateExpression(node) && node.tag.getText().startsWith('sql')

function isWritten(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)
}

/** Every piece of text the file writes, outside SQL and the names of modules, which is a `fault`: `file:line text`. */
export function faultsIn({ path, text }: Source, isFault: (words: string) => boolean): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    if (isSql(node) || ts.isImportDeclaration(node)) return
    if (isWritten(node) && isFault(node.text))
      faults.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text.trim()}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return faults
}
