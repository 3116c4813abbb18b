import { describe, expect, test } from 'vitest'
import { faultsIn } from './sentences'
import { sourcesIn } from './sources'

/** The ready line is awaited letter for letter, with an ordinary space. */
const AGREED = 'Prêt : '

/** A sign after a space where the line may break, or a quotation mark without its no-break space. */
const LOOSE_SIGN = /[ \t\n][:;?!](?![^\s.,)'"<])|«(?![\u00a0\u202f]|&nbsp;)|(?<![\u00a0\u202f]|&nbsp;)»/
/** Written as an escape where nothing undoes it, such as in an attribute or a tag of JSX: readers would see the backslash. */
const LITERAL_ESCAPE = /\\u[0-9a-f]{4}/i
const STRAIGHT_APOSTROPHE = /\p{L}'\p{L}/u

const written = [...sourcesIn('app', /\.tsx?$/), ...sourcesIn('db', /\.tsx?$/)]
const seen = (text: string, fault: RegExp) => faultsIn({ path: 'page.tsx', text }, (words) => fault.test(words)).length

describe('Les phrases du site', () => {
  test('ne laissent jamais un signe double ni un guillemet seul en bout de ligne', () => {
    expect(written.flatMap((source) => faultsIn(source, (words) => LOOSE_SIGN.test(words) && words !== AGREED))).toEqual([])
  })

  test('s’écrivent avec l’apostrophe courbe', () => {
    expect(written.flatMap((source) => faultsIn(source, (words) => STRAIGHT_APOSTROPHE.test(words)))).toEqual([])
  })

  test('ne montrent jamais un échappement tel quel', () => {
    expect(written.flatMap((source) => faultsIn(source, (words) => LITERAL_ESCAPE.test(words)))).toEqual([])
    expect(seen('const a = <p title="Fini\\u00a0?" />', LITERAL_ESCAPE)).toBe(1)
    expect(seen('const a = <p>Fini\\u00a0?</p>', LITERAL_ESCAPE)).toBe(1)
    expect(seen("const a = <p title={'Fini\\u00a0?'}>{`Fini\\u00a0?`}</p>", LITERAL_ESCAPE)).toBe(0)
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
