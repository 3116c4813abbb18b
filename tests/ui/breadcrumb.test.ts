import { readdirSync, readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Breadcrumb } from '~/ui/breadcrumb'

test('Tout fil d’Ariane part de l’accueil, et aucune page n’a à l’écrire', () => {
  const html = renderToStaticMarkup(createElement(Breadcrumb, { items: [{ label: 'Consultations', to: '/consultations' }, { label: 'Carte' }] }))
  expect(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()).toBe('Accueil Consultations Carte')
  expect(html).toContain('<a href="/">Accueil</a>')
  const app = new URL('../../app/', import.meta.url)
  const pages = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !/(breadcrumb|plan-du-site)\.tsx$/.test(path))
  expect(pages.filter((path) => readFileSync(new URL(path, app), 'utf8').includes("label: 'Accueil'"))).toEqual([])
})
