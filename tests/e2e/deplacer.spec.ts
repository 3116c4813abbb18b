import { expect, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'

const JOURNEYS = [
  { how: 'Une modératrice', slug: 'demo-candidatures', reason: 'Les annonces se feront au salon des maires, décalé d’une semaine.', scripts: {} },
  { how: 'Sans JavaScript, une modératrice', slug: 'demo-consultation', reason: 'Les élections locales occupent les mairies cette semaine-là.', scripts: WITHOUT_SCRIPTS },
]

for (const { how, slug, reason, scripts } of JOURNEYS) test(`${how} lit les conséquences, déplace une date, et le calendrier public garde l’ancienne barrée`, async ({ browser }) => {
  const visitor = await aVisitor(browser, scripts)
  const calendar = `/consultations/${slug}/calendrier`
  await visitor.goto(calendar)
  await expect(visitor.getByText(reason)).toHaveCount(0)

  const page = await enterAs(browser, 'Anne Tessier', scripts)
  await page.goto(`/moderation/${slug}/calendrier`)
  const form = page.locator('form', { has: page.locator('input[name=kind][value=launch]') }).filter({ has: page.locator('input[name=boundary][value=closes]') })
  await page.locator('details', { has: form }).locator('summary').click()
  const date = form.getByLabel(/Nouvelle date/)
  const before = await date.inputValue()
  const after = aWeekLater(before)
  await date.fill(after)
  await form.getByLabel('Motif').fill(reason)
  await form.getByRole('button', { name: 'Vérifier les conséquences' }).click()
  const preview = page.getByRole('region', { name: 'Avant de déplacer' })
  await expect(preview).toContainText(`passe du ${inWords(before)}`)
  await expect(preview).toContainText('Le calendrier public montrera l’ancienne date, la nouvelle et le motif.')
  await visitor.reload()
  await expect(visitor.getByText(reason)).toHaveCount(0)

  await preview.getByRole('button', { name: 'Déplacer' }).click()
  await expect(page.getByRole('status').getByText('La date est déplacée')).toBeVisible()
  await visitor.reload()
  const row = visitor.getByRole('row').filter({ hasText: reason })
  await expect(row.locator('del')).toContainText(inWords(before))
  await expect(row).toContainText(inWords(after))
  await page.goto('/moderation/journal')
  const line = page.getByRole('listitem').filter({ hasText: reason }).first()
  await expect(line).toContainText('Anne Tessier')
})

/** Of an hour as a date field writes it. */
const aWeekLater = (local: string) => `${new Date(Date.parse(`${local.slice(0, 10)}T00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)}${local.slice(10)}`
const inWords = (local: string) => new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${local.slice(0, 10)}T00:00Z`))
