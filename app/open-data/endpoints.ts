import { z } from 'zod'
import { editionShape, phaseShape } from './edition-shapes'
import { laureateShape, projectShape } from './laureate-shapes'
import { contributionShape, datedCheckpointShape, foundTerritoryShape, lineShape, listOf, proposalShape, receiptShape, schemeShape, signedHeadShape, similarShape, tallyShape } from './shapes'

export type Endpoint = {
  method: 'get' | 'put' | 'delete'
  /** Under `/api/v1`, with `{slug}` and `{id}`. */
  path: string
  title: string
  /** What it gives, in a sentence. */
  says: string
  query?: Record<string, { says: string; shape: z.ZodType; required?: true }>
  answer: z.ZodType
  /** The media type of an answer that is not one JSON value: `answer` is then each of its rows. */
  media?: string
  /** Statuses besides 200, each with when. */
  refuses?: Partial<Record<400 | 401 | 403 | 404 | 409 | 429, string>>
}

const PAGE = {
  cursor: { says: 'La valeur de «\u00a0next\u00a0» de la page précédente', shape: z.string() },
  limit: { says: 'Nombre d’éléments, de 1 à 100', shape: z.int().min(1).max(100).default(20) },
}
const UNKNOWN = { 404: 'Édition inconnue' }
const VOTE_REFUSALS = {
  401: 'Sans session', 403: 'Profil, territoire ou rattachement qui ne vote pas', 404: 'Proposition inconnue dans cette édition',
  409: 'Hors de la phase de vote, avec opensAt ou closedAt\u00a0; ou la personne agit pour une autre collectivité que X-Territory', 429: 'Trop d’actes en une minute\u00a0; réessayer après retryAfter secondes',
  503: 'Pris trop tard, donc pas enregistré\u00a0; ou base muette, et peut-être enregistré\u00a0: le même vote, envoyé à nouveau, ne compte qu’une fois',
}

/** Everything the API answers: the page that documents it and the OpenAPI document are made from this table. */
export const ENDPOINTS: Endpoint[] = [
  { method: 'get', path: '/editions', title: 'Les éditions', says: 'Chaque consultation avec ses règles et ses phases.', answer: listOf(editionShape) },
  { method: 'get', path: '/editions/{slug}', title: 'Une édition', says: 'Ses règles, ses phases, et ce qui est figé ou scellé.', answer: editionShape, refuses: UNKNOWN },
  { method: 'get', path: '/editions/{slug}/phases', title: 'Le calendrier', says: 'Les phases, ouvertes de opensAt compris à closesAt exclu.', answer: listOf(phaseShape), refuses: UNKNOWN },
  {
    method: 'get', path: '/editions/{slug}/contributions', title: 'Les contributions', says: 'Ce qui est publié, le plus récent d’abord, avec ce qui en a été décidé.',
    query: {
      ...PAGE,
      kind: { says: 'Besoin (need) ou solution (solution)', shape: z.enum(['need', 'solution']) },
      theme: { says: 'Nom ou numéro d’un thème', shape: z.string() },
      q: { says: 'Mots cherchés dans le titre et le texte', shape: z.string().max(200) },
    },
    answer: listOf(contributionShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' },
  },
  {
    method: 'get', path: '/editions/{slug}/similar', title: 'Les contributions proches', says: 'Ce qui est déjà publié et ressemble le plus à un texte, le plus proche d’abord, cinq au plus.',
    query: {
      kind: { says: 'Besoin (need) ou solution (solution)', shape: z.enum(['need', 'solution']), required: true },
      title: { says: 'Le titre qu’on écrit', shape: z.string().max(120) },
      text: { says: 'Le texte qu’on écrit', shape: z.string().max(10_000) },
    },
    answer: listOf(similarShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' },
  },
  { method: 'get', path: '/editions/{slug}/proposals', title: 'Les propositions', says: 'Par numéro, avec leurs comptes quand ils sont publics.', query: PAGE, answer: listOf(proposalShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' } },
  { method: 'get', path: '/editions/{slug}/tally', title: 'Le décompte', says: 'Les comptes de toutes les propositions, au même instant.', answer: tallyShape, refuses: UNKNOWN },
  {
    method: 'get', path: '/editions/{slug}/ledger', title: 'Le registre', says: 'Les lignes qui font le résultat, dans leur ordre\u00a0; aucune tant que les comptes sont cachés.',
    query: { from: { says: 'Première ligne voulue', shape: z.int().min(1).default(1) }, limit: { says: 'Nombre de lignes, de 1 à 10 000', shape: z.int().min(1).max(10_000).default(10_000) } },
    answer: listOf(lineShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' },
  },
  {
    method: 'get', path: '/editions/{slug}/ledger.jsonl', title: 'Le registre, pour le recompter', media: 'application/x-ndjson',
    says: 'Un fichier\u00a0: les lignes telles qu’elles sont écrites, une par ligne de texte, puis leur tête signée. «\u00a0node verifier.mjs\u00a0» le recompte.',
    answer: z.union([lineShape, signedHeadShape]), refuses: { ...UNKNOWN, 409: 'Comptes cachés jusqu’à closesAt, ou registre pas commencé' },
  },
  {
    method: 'get', path: '/editions/{slug}/checkpoint', title: 'Un point de contrôle', says: 'Le dernier publié, ou celui d’un nombre de lignes\u00a0: une fois gardé, un changement des lignes qu’il couvre se voit.',
    query: { size: { says: 'Nombre de lignes qu’il couvre', shape: z.int().min(1) } },
    answer: signedHeadShape, refuses: { 400: 'Paramètre illisible', 404: 'Édition inconnue, ou point de contrôle jamais publié', 409: 'Comptes cachés jusqu’à la clôture, avec closesAt' },
  },
  {
    method: 'get', path: '/editions/{slug}/checkpoints', title: 'Les points de contrôle', says: 'Tous ceux publiés, le dernier d’abord\u00a0; ou le premier qui couvre une ligne. Aucun tant que les comptes sont cachés.',
    query: { ...PAGE, line: { says: 'Ligne du registre à couvrir', shape: z.int().min(1) } }, answer: listOf(datedCheckpointShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' },
  },
  { method: 'get', path: '/editions/{slug}/laureates', title: 'Les lauréats', says: 'Une fois publiés\u00a0; une liste vide avant.', query: PAGE, answer: listOf(laureateShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' } },
  { method: 'get', path: '/editions/{slug}/projects', title: 'Les projets', says: 'Ce que deviennent les lauréats, avec leurs jalons.', query: PAGE, answer: listOf(projectShape), refuses: { ...UNKNOWN, 400: 'Paramètre illisible' } },
  {
    method: 'get', path: '/territories', title: 'Les territoires', says: 'Recherche dans le référentiel officiel, le plus proche d’abord.',
    query: { q: { says: 'Nom, seul ou avec son département, code postal, code INSEE, SIREN ou SIRET', shape: z.string().max(200), required: true }, limit: PAGE.limit },
    answer: listOf(foundTerritoryShape), refuses: { 400: 'Paramètre illisible, ou numéro SIREN ou SIRET faux' },
  },
  { method: 'get', path: '/schemes', title: 'Les autres dispositifs', says: 'Les dispositifs vers lesquels une contribution peut être réorientée.', answer: listOf(schemeShape) },
  {
    method: 'put', path: '/editions/{slug}/proposals/{id}/vote', title: 'Soutenir une proposition',
    says: 'Avec le cookie de session. Le même envoi, répété, rend le même reçu. L’en-tête facultatif «\u00a0X-Territory\u00a0» (commune-15187) dit pour quelle collectivité\u00a0: si la personne agit pour une autre, rien n’est écrit.', answer: receiptShape, refuses: VOTE_REFUSALS,
  },
  {
    method: 'delete', path: '/editions/{slug}/proposals/{id}/vote', title: 'Retirer son soutien',
    says: 'Avec le cookie de session. Le même envoi, répété, rend le même reçu.', answer: receiptShape, refuses: VOTE_REFUSALS,
  },
]
