import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Markdown } from '~/ui/markdown'
import { plainText } from '~/ui/read-markdown'
import { isSafeLink } from '~/ui/safe-link'

/** What a text becomes, without the box it is in. */
const shown = (text: string, level?: 2 | 3 | 4) => renderToStaticMarkup(createElement(Markdown, level ? { text, level } : { text })).replace(/^<div class="cc-text">(.*)<\/div>$/s, '$1')

describe('Un texte mis en forme', () => {
  test.each([
    ['Un paragraphe\nsur deux lignes.\n\nUn autre.', '<p>Un paragraphe<br/>sur deux lignes.</p><p>Un autre.</p>'],
    ['**gras**, *italique* et ~~barré~~', '<p><strong>gras</strong>, <em>italique</em> et <del>barré</del></p>'],
    ['- un\n- deux', '<ul><li>un</li><li>deux</li></ul>'],
    ['3. un\n4. deux', '<ol start="3"><li>un</li><li>deux</li></ol>'],
    ['> Un habitant', '<blockquote><p>Un habitant</p></blockquote>'],
    ['# Titre\ntexte', '<h2 class="fr-h6">Titre</h2><p>texte</p>'],
    ['`code` & \\*étoiles\\*', '<p><code>code</code> &amp; *étoiles*</p>'],
    ['```\n<b>\n```', '<pre class="cc-code"><code>&lt;b&gt;</code></pre>'],
    ['    quatre espaces', '<pre'],
    ['Un titre ?\n---------', '<p>Un titre ?'],
    ['https://mairie.example', '<p><a href="https://mairie.example" rel="nofollow ugc noopener noreferrer">https://mairie.example</a></p>'],
    ['[la carte](https://carte.example/a?b=1&c)', '<a href="https://carte.example/a?b=1&amp;c" rel="nofollow ugc noopener noreferrer">la carte</a> (carte.example)'],
    ['[https://impots.gouv.fr](https://mechant.example)', 'https://impots.gouv.fr</a> (mechant.example)'],
    ['![plan](https://ailleurs.example/p.png)', '>plan</a> (ailleurs.example)'],
    ['| a | b |\n|---|---|', '<p>| a | b |'],
    ['[x]\n\n[x]: https://a.example', '<p>[x]</p><p>[x]: '],
    ['- [ ] à faire', '<li>à faire</li>'],
    ['R&amp;D &lt;b&gt;', '<p>R&amp;amp;D &amp;lt;b&amp;gt;</p>'],
  ])('%j', (text, html) => expect(shown(text)).toContain(html))

  test('met ses titres au niveau de la page, sans en sauter', () => expect(shown('###### Titre', 4)).toBe('<h4 class="fr-h6">Titre</h4>'))
})

/** What has passed through sanitizers elsewhere: OWASP's list, and what is special to Markdown. */
const HOSTILE = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<iframe src="javascript:alert(1)">', '<a href="javascript:alert(1)">x</a>', '<details open ontoggle=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<!--><img src=x onerror=alert(1)>-->', '<style>@import "//evil.example"</style>', '<base href="//evil.example">',
  '<form action="https://evil.example"><input name=code></form>', '<meta http-equiv=refresh content="0;url=//evil.example">', '<object data="data:text/html;base64,PHNjcmlwdD4=">', '<p style="position:fixed;inset:0">', '<a\nhref="https://evil.example">x</a>',
  '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](java\tscript:alert(1))', '[x](&#106;avascript:alert(1))', '[x](javascript&colon;alert(1))', '[x](\u0001javascript:alert(1))', '[x](<javascript:alert(1)>)', '[x](vbscript:msgbox(1))', '[x](data:text/html,<script>alert(1)</script>)', '[x](file:///etc/passwd)',
  '[x](http://en-clair.example)', '[x](//sans-protocole.example)', '[x](/compte/quitter)', '[x](#ailleurs)', '[x](https://impots.gouv.fr@evil.example)', '[x](https:evil.example)', '[x](https://localhost)', '<javascript:alert(1)>', '<https://a.example" onclick="alert(1)>', '[x](https://a.example "onmouseover=alert(1)")', '[x](https://a.example" onclick="alert(1))',
  '![x](javascript:alert(1))', '![x" onerror="alert(1)](https://a.example/p.png)', '![](https://a.example/p.png"onerror="alert(1))', '[![x](javascript:alert(1))](javascript:alert(1))', '[<img src=x onerror=alert(1)>](https://a.example)', '[x]: javascript:alert(1)\n\n[x]', '```html"><script>alert(1)</script>\nx\n```', '`<script>alert(1)</script>`', '| <img src=x onerror=alert(1)> |\n|---|\n| x |', '<img src="x` `<script>alert(1)</script>"` `>', '&lt;script&gt;alert(1)&lt;/script&gt;', 'mailto:a@b.fr a@b.fr', '<xss id=x tabindex=1 onactivate=alert(1)>', '**<b onclick=alert(1)>**',
]
const ELEMENTS = new Set(['p', 'br', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'blockquote', 'h2', 'code', 'pre', 'hr', 'a'])

test.each(HOSTILE)('Rien ne s’exécute ni ne mène ailleurs sans le dire\u00a0: %j', (text) => {
  const html = shown(`Avant. ${text}\n\n${text}\n\n- ${text}`)
  for (const [tag, name = '', attributes = ''] of html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)) {
    expect(ELEMENTS, tag).toContain(name)
    if (attributes && attributes !== '/') expect(tag).toMatch(name === 'a' ? /^<a href="https:\/\/[^"@]+" rel="nofollow ugc noopener noreferrer">$/ : /^<(h2 class="fr-h6"|pre class="cc-code")>$/)
  }
})

test.each([
  ['citations', '>'.repeat(10_000)], ['citations espacées', '> '.repeat(5_000)], ['listes', '- '.repeat(5_000)], ['listes emboîtées', Array.from({ length: 140 }, (_, n) => `${' '.repeat(n)}- x`).join('\n')], ['crochets', '['.repeat(10_000)], ['étoiles', '*a_'.repeat(3_333)], ['soulignés', '_'.repeat(10_000)],
  ['accents graves', Array.from({ length: 130 }, (_, n) => '`'.repeat(n)).join('a')], ['images', '!['.repeat(5_000)], ['liens', '[a]('.repeat(2_500)], ['chevrons', '<'.repeat(10_000)], ['barres', '\\'.repeat(10_000)], ['titres', '#'.repeat(10_000)], ['espaces', `a${' '.repeat(9_998)}b`], ['adresses', 'https://a.example/('.repeat(520)], ['courriels', 'a@'.repeat(5_000)], ['nombres', '1. '.repeat(3_333)], ['gras ouverts', '**a '.repeat(2_500)], ['autant de marques que permis', '*a_'.repeat(500)], ['autant de crochets que permis', '[a]('.repeat(500)],
])('Un texte fait pour épuiser le site est montré en moins d’une demi-seconde\u00a0: %s', (_what, text) => {
  const began = performance.now()
  expect(shown(text)).not.toBe('')
  expect(plainText(text).length).toBeGreaterThanOrEqual(0)
  expect(performance.now() - began).toBeLessThan(500)
})

test.each([
  ['Un **gras** [lien](https://a.example)\n- un\n- deux', 'Un gras lien un deux'], ['# Titre\ntexte', 'Titre texte'], ['sans marque', 'sans marque'], ['<b>montré</b> tel quel', '<b>montré</b> tel quel'], ['2 * 3 * 4', '2 * 3 * 4'],
])('En deux lignes, %j se lit %j', (text, plain) => expect(plainText(text)).toBe(plain))

test.each([['https://mairie.example', true], ['https://mairie.example:8443/a?b#c', true], ['http://mairie.example', false], ['javascript:alert(1)', false], ['https://a b.example', false], ['https://intranet', false], ['https://x:y@a.example', false], ['', false]])('%j se suit sans risque : %s', (address, safe) => expect(isSafeLink(address)).toBe(safe))
