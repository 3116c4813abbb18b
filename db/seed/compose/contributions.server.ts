import { contribution } from '~db/schema/contributions'
import type { Piece } from '../corpus'
import type { Place } from '../places.server'
import { addPerson } from './people.server'
import type { Draft } from './draft.server'

export type Deposited = { id: number; piece: Piece; place: Place; publishedAt: Date }

/**
 * Deposits pieces of the corpus between two instants, each by a person of a place that could have written it.
 * Solutions of the same subject answer its needs.
 * @param places where they happen, in the order they are used
 */
export function composeContributions(draft: Draft, pieces: Piece[], placeOf: (piece: Piece) => Place, [from, to]: [Date, Date]): Deposited[] {
  const dated = pieces
    .map((piece) => ({ piece, place: placeOf(piece), publishedAt: draft.random.instant(from, to) }))
    .sort((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime())
  const deposited = dated.map((one) => ({ ...one, id: draft.keys.next(contribution) }))
  for (const one of deposited) addContribution(draft, one)
  linkSubjects(draft, deposited)
  return deposited
}

function addContribution(draft: Draft, { id, piece, place, publishedAt }: Deposited) {
  const { random, rows, editionId, themes } = draft
  const startedAt = new Date(publishedAt.getTime() - random.between(4, 90) * 60_000)
  const isWide = place.kind === 'departement' || place.kind === 'region'
  const isPartner = piece.kind === 'solution' && (isWide || random.unit() < 0.65)
  const profile = isPartner ? 'partner' : random.unit() < 0.45 ? 'elected' : 'agent'
  const author = addPerson(draft, profile, place, startedAt, { theme: piece.theme, ...(isPartner && { organisation: piece.solution?.publisher }) })
  rows.contribution.push({
    id, editionId, kind: piece.kind, authorId: author.personId, authorProfile: profile, authorFunction: author.function,
    territoryId: place.id, themeId: themes.get(piece.theme), title: piece.title, text: piece.text, beneficiaries: piece.beneficiaries,
    publisher: piece.solution?.publisher ?? '', licence: piece.solution?.licence ?? '', usedIn: piece.solution?.usedIn ?? '',
    fundingFor: piece.solution?.fundingFor ?? '', reconstructed: draft.isArchive && !piece.named, startedAt, savedAt: publishedAt, publishedAt,
  })
  rows.contributionVersion.push({ contributionId: id, number: 1, title: piece.title, text: piece.text, savedBy: author.personId, savedAt: publishedAt })
}

function linkSubjects(draft: Draft, deposited: Deposited[]) {
  for (const subject of new Set(deposited.map(({ piece }) => piece.subject))) {
    const ofSubject = deposited.filter(({ piece }) => piece.subject === subject)
    const needs = ofSubject.filter(({ piece }) => piece.kind === 'need')
    for (const solution of ofSubject.filter(({ piece }) => piece.kind === 'solution')) {
      const need = needs.find(({ publishedAt }) => publishedAt < solution.publishedAt)
      if (need) draft.rows.contributionLink.push({ editionId: draft.editionId, needId: need.id, solutionId: solution.id, linkedAt: solution.publishedAt })
    }
  }
}
