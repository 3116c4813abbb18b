import { describe, expect, test } from 'vitest'
import { ruleChapters, ruleDigest } from '~/editions/rule-sentences'
import { type Rules, rulesOf2021 } from '~/editions/rules'

const said = (rules: Rules) => ruleChapters(rules).flatMap(({ sentences }) => sentences).map((sentence) => sentence.replaceAll('\u00a0', ' '))
const withVotes = (votes: Partial<Rules['votes']>): Rules => ({ ...rulesOf2021, votes: { ...rulesOf2021.votes, ...votes } })
const withApplications = (applications: Partial<Rules['applications']>): Rules => ({ ...rulesOf2021, applications: { ...rulesOf2021.applications, ...applications } })

describe('Les règles en phrases', () => {
  test('de 2021 disent qui dépose, qui vote, qui candidate', () => {
    expect(ruleDigest(rulesOf2021)).toEqual([
      'Les élus et les agents des collectivités peuvent déposer des besoins.',
      'Les élus, les agents des collectivités et les partenaires (associations, entreprises, syndicats) peuvent déposer des solutions existantes.',
      'Les élus et les agents des collectivités votent, pour une commune, un département ou une région.',
      'Les élus et les agents des collectivités candidatent, pour une commune, une intercommunalité, un département, une région ou un syndicat.',
    ])
  })

  test.each<[string, Rules, string]>([
    ['compter les territoires', rulesOf2021, 'La voix comptée est celle du territoire : plusieurs votants d’un même territoire font une seule voix, et chaque territoire pèse autant qu’un autre. Le nombre de personnes est montré à côté.'],
    ['compter les personnes', withVotes({ countedUnit: 'person' }), 'La voix comptée est celle de la personne : chaque personne compte une fois par proposition.'],
    ['sans limite', rulesOf2021, 'Chacun soutient autant de propositions qu’il le souhaite.'],
    ['une limite', withVotes({ limit: 3 }), 'Chacun soutient 3 propositions au plus.'],
    ['une seule', withVotes({ limit: 1 }), 'Chacun soutient une seule proposition.'],
    ['des comptes publics', rulesOf2021, 'Les comptes sont publics et montrés en direct pendant le vote.'],
    ['des comptes cachés', withVotes({ hidden: true }), 'Les comptes restent cachés, partout et pour tous, jusqu’à la clôture du vote.'],
    ['des groupements qui ne votent pas', rulesOf2021, 'Les groupements (intercommunalités, syndicats) contribuent, mais ne votent pas.'],
    ['personne ne vote', withVotes({ profiles: [] }), 'Personne ne vote dans cette consultation.'],
    ['une acceptation d’office', rulesOf2021, 'Une candidature complète est acceptée dès son dépôt.'],
    ['un examen', withApplications({ mode: 'review' }), 'Chaque candidature est examinée ; un refus est motivé.'],
    ['un regard avant de publier', { ...rulesOf2021, look: 'before' }, 'Une contribution que personne n’a regardée à l’ouverture du vote est publiée à cet instant et devient une proposition à elle seule. Celle dont l’auteur n’a pas fait le changement demandé avant la clôture peut encore être publiée ou refusée jusque-là ; elle ne l’est pas d’elle-même.'],
    ['toutes les propositions', withApplications({ keptOnly: false }), 'On candidate sur toute proposition soumise au vote.'],
  ])('disent : %s', (_, rules, sentence) => {
    expect(said(rules)).toContain(sentence)
  })

  test('ne disent pas le contraire en même temps', () => {
    expect(said(withVotes({ kinds: ['epci'] }))).not.toContain('Les groupements (intercommunalités, syndicats) contribuent, mais ne votent pas.')
    expect(said(withApplications({ keptOnly: false })).join()).not.toMatch(/premier comité retient/)
    expect(said(withVotes({ hidden: true })).join()).not.toMatch(/en direct/)
  })

  test('n’ont jamais d’espace ordinaire devant un signe double', () => {
    const all = ruleChapters(withVotes({ hidden: true, countedUnit: 'person' })).flatMap(({ sentences }) => sentences).join(' ')
    expect(all).not.toMatch(/ [:;?!»]/)
  })
})
