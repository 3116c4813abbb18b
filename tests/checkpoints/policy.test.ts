import { describe, expect, test } from 'vitest'
import { isCheckpointDue, type Standing } from '~/checkpoints/policy'
import { nextCheckpointWords } from '~/checkpoints/words'
import { rulesOf2021 } from '~/editions/rules'

const MINUTE = 60_000
const opensAt = new Date('2027-04-01T07:00:00Z')
const closesAt = new Date('2027-05-01T10:00:00Z')
const during = new Date('2027-04-10T10:00:00Z')
const ago = (minutes: number, at = during) => new Date(at.getTime() - minutes * MINUTE)
const justBefore = (instant: Date) => new Date(instant.getTime() - 1)
const hidden = { ...rulesOf2021, votes: { ...rulesOf2021.votes, hidden: true } }

const OPEN: Standing = { calendar: [{ kind: 'vote', opensAt, closesAt }], rules: rulesOf2021, sealedAt: null, at: during, size: 12, latest: { size: 9, publishedAt: ago(15) } }

describe('Quand un point de contrôle est à publier', () => {
  test.each<[string, Partial<Standing>, boolean]>([
    ['quinze minutes après le précédent', {}, true],
    ['une milliseconde plus tôt', { at: justBefore(during) }, false],
    ['le premier, dès l’ouverture', { latest: null, at: opensAt, size: 2 }, true],
    ['rien de nouveau au registre', { latest: { size: 12, publishedAt: ago(600) } }, false],
    ['un registre vide', { size: 0, latest: null }, false],
    ['avant l’ouverture', { at: justBefore(opensAt), latest: null }, false],
    ['à la dernière milliseconde du vote', { at: justBefore(closesAt) }, true],
    ['clos, pas encore scellé', { at: closesAt }, false],
    ['au scellement, quel que soit l’âge du précédent', { at: closesAt, sealedAt: closesAt, latest: { size: 10, publishedAt: ago(1, closesAt) } }, true],
    ['au scellement, sans aucun avant', { at: closesAt, sealedAt: closesAt, latest: null }, true],
    ['celui du scellement, déjà publié', { at: closesAt, sealedAt: closesAt, latest: { size: 12, publishedAt: closesAt } }, false],
    ['comptes cachés', { rules: hidden, latest: null }, false],
    ['comptes cachés jusqu’à la clôture, au scellement', { rules: hidden, at: closesAt, sealedAt: closesAt, latest: null }, true],
    ['sans vote au calendrier', { calendar: [], latest: null }, false],
  ])('%s', (_case, changed, due) => {
    expect(isCheckpointDue({ ...OPEN, ...changed })).toBe(due)
  })
})

describe('Quand une ligne qu’aucun point de contrôle ne couvre en aura un', () => {
  const vote = { kind: 'vote', opensAt, closesAt } as const
  test.each<[string, Parameters<typeof nextCheckpointWords>, RegExp]>([
    ['un quart d’heure après le dernier', [vote, during], /attendu le 10\u00a0avril 2027 à\u00a012\u00a0h\u00a015, heure de Paris\.$/],
    ['le dernier quart d’heure compte encore', [vote, ago(16, closesAt)], /attendu le 1er\u00a0mai 2027 à\u00a011\u00a0h\u00a059/],
    ['au scellement, quand la clôture vient avant', [vote, ago(15, closesAt)], /celui du scellement, qui suit la clôture du vote, le 1er\u00a0mai 2027 à\u00a012\u00a0h, heure de Paris\.$/],
    ['tout de suite, s’il n’y en a encore aucun', [vote, null], /d’un instant à l’autre\.$/],
  ])('%s', (_case, facts, words) => {
    expect(nextCheckpointWords(...facts)).toMatch(words)
  })
})
