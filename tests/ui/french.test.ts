import { expect, it } from 'vitest'
import { count, enumerate, formatEuros, formatNumber, withA, withDe } from '~/ui/french'

it.each([
  [0, '0'],
  [531, '531'],
  [1000, '1\u202f000'],
  [34969, '34\u202f969'],
  [1234567.5, '1\u202f234\u202f567,5'],
  [0.126, '0,13'],
  [-12, '\u221212'],
  [-0.001, '0'],
])('writes %d as %s', (n, text) => {
  expect(formatNumber(n)).toBe(text)
})

it.each([
  [3_000_000_000, '30\u202f000\u202f000\u00a0€'],
  [1250, '12,50\u00a0€'],
  [1205, '12,05\u00a0€'],
  [0, '0\u00a0€'],
  [-99, '\u22120,99\u00a0€'],
])('writes %d cents as %s', (cents, text) => {
  expect(formatEuros(cents)).toBe(text)
})

it.each([
  [0, '0\u00a0besoin'],
  [1, '1\u00a0besoin'],
  [1.5, '1,5\u00a0besoin'],
  [2, '2\u00a0besoins'],
  [1276, '1\u202f276\u00a0besoins'],
])('counts %d as %s', (n, text) => {
  expect(count(n, 'besoin', 'besoins')).toBe(text)
})

it.each([
  ['Orléans', 'd’Orléans', 'à Orléans'],
  ['Évreux', 'd’Évreux', 'à Évreux'],
  ['Saint-Flour', 'de Saint-Flour', 'à Saint-Flour'],
  ['Le Havre', 'du Havre', 'au Havre'],
  ['Le Mans (72)', 'du Mans (72)', 'au Mans (72)'],
  ['Lesparre-Médoc', 'de Lesparre-Médoc', 'à Lesparre-Médoc'],
  ['Les Abymes', 'des Abymes', 'aux Abymes'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne', 'aux Sables-d’Olonne'],
  ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
  ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
  ['Yvetot', 'd’Yvetot', 'à Yvetot'],
  ['Yaoundé', 'de Yaoundé', 'à Yaoundé'],
  ['Métropole du Grand Paris', 'de la Métropole du Grand Paris', 'à la Métropole du Grand Paris'],
  ['Eurométropole de Strasbourg', 'de l’Eurométropole de Strasbourg', 'à l’Eurométropole de Strasbourg'],
  ['CC Saint-Flour Communauté', 'de la CC Saint-Flour Communauté', 'à la CC Saint-Flour Communauté'],
  ['Dijon Métropole', 'de Dijon Métropole', 'à Dijon Métropole'],
  ['Syndicat des eaux du Cézallier', 'du Syndicat des eaux du Cézallier', 'au Syndicat des eaux du Cézallier'],
  ['Centre-Val de Loire', 'du Centre-Val de Loire', 'au Centre-Val de Loire'],
  ['Cantal', 'du Cantal', 'au Cantal'],
  ['Cantal (15)', 'de Cantal (15)', 'à Cantal (15)'],
  ['Hautes-Alpes', 'des Hautes-Alpes', 'aux Hautes-Alpes'],
  ['Hérault', 'de l’Hérault', 'à l’Hérault'],
  ['Côte-d\'Or', 'de la Côte-d\'Or', 'à la Côte-d\'Or'],
  ['La Réunion', 'de La Réunion', 'à La Réunion'],
  ['Mayotte', 'de Mayotte', 'à Mayotte'],
])('puts “de” and “à” before %s: %s, %s', (name, de, a) => {
  expect([withDe(name), withA(name)]).toEqual([de, a])
})

it.each([
  [['Murat'], 'Murat'],
  [['Murat', 'Massiac'], 'Murat et Massiac'],
  [['Murat', 'Massiac', 'Condat'], 'Murat, Massiac et Condat'],
])('enumerates %j', (names, text) => {
  expect(enumerate(names)).toBe(text)
})
