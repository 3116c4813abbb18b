import { z } from 'zod'
import { FILE_TYPES } from '~db/schema/files'
import { TERRITORY_KINDS } from '~db/schema/territories'

/** What the API gives, as schemas: the documentation and the OpenAPI document are made from them, the tests hold the answers to them. */

const instant = z.iso.datetime({ offset: true }).describe('Instant')

export const territoryShape = z.object({
  name: z.string(),
  kind: z.enum(TERRITORY_KINDS),
  code: z.string().describe('Code INSEE\u00a0; SIREN pour un groupement'),
  departement: z.string().nullable(),
})

export const contributionShape = z.object({
  id: z.number().int(),
  kind: z.enum(['need', 'solution']).describe('Besoin ou solution existante'),
  title: z.string(),
  text: z.string(),
  theme: z.string(),
  territory: territoryShape.nullable(),
  organisation: z.string().describe('Pour qui parle un partenaire sans territoire\u00a0; vide sinon'),
  publishedAt: instant,
  verdict: z.looseObject({ kind: z.enum(['regrouped', 'redirected', 'rejected']), decidedAt: z.string() }).nullable().describe('Ce qui en a été décidé\u00a0; null tant que c’est en attente'),
  files: z.array(z.object({
    name: z.string(),
    type: z.enum(FILE_TYPES),
    size: z.number().int().describe('En octets'),
    address: z.string().describe('Où il se lit, sur ce site'),
  })).describe('Pièces jointes'),
})

export const similarShape = z.object({
  id: z.number().int(),
  title: z.string(),
  score: z.number().describe('De 0 à 1\u00a0: la part de ce qui est écrit qui s’y retrouve'),
})

export const proposalShape = z.object({
  id: z.number().int(),
  number: z.number().int().describe('Son numéro dans l’édition'),
  title: z.string(),
  summary: z.string(),
  theme: z.string(),
  territories: z.number().int().optional().describe('Territoires qui la soutiennent\u00a0; absent tant que les comptes sont cachés'),
  people: z.number().int().optional(),
  kept: z.boolean().optional().describe('Décision du premier comité, une fois prise'),
  reconstructed: z.boolean().optional().describe('Vrai pour un texte recomposé de l’archive'),
})

export const tallyShape = z.object({
  edition: z.string(),
  seq: z.number().int().describe('Ligne du registre à laquelle ces comptes sont exacts'),
  sealed: z.boolean(),
  hidden: z.boolean(),
  counts: z.array(z.object({ proposal: z.number().int(), territories: z.number().int(), people: z.number().int() })).optional()
    .describe('Absent tant que les comptes sont cachés'),
})

export const lineShape = z.object({
  seq: z.number().int(),
  kind: z.string(),
  at: instant,
  prev: z.string().describe('Empreinte de la ligne précédente, SHA-256 en hexadécimal'),
  body: z.record(z.string(), z.unknown()).describe('Jamais la personne\u00a0: un vote y porte un pseudonyme, propre à cette édition'),
})

export const foundTerritoryShape = z.object({
  id: z.number().int(),
  kind: z.enum(TERRITORY_KINDS),
  code: z.string(),
  siren: z.string().nullable(),
  name: z.string(),
  departement: z.string().nullable(),
  departementName: z.string().nullable(),
  population: z.number().int().nullable(),
  formerName: z.string().nullable().describe('Le nom cherché, s’il n’est plus celui d’une collectivité\u00a0: commune déléguée, fusionnée ou renommée, arrondissement'),
})

export const schemeShape = z.object({
  id: z.string(),
  title: z.string(),
  pilot: z.string(),
  facts: z.object({
    themes: z.array(z.string()),
    type: z.string().nullable(),
    target: z.string().nullable(),
    envelope: z.object({ amountEuros: z.number(), scope: z.string() }).nullable(),
    opensOn: z.string().nullable(),
    closesOn: z.string().nullable(),
    funding: z.string().nullable(),
    apply: z.array(z.string()),
  }).describe('Faits publiés par la source\u00a0; null là où elle se tait'),
  redirected: z.number().int().describe('Contributions réorientées vers ce dispositif'),
})

const headShape = z.object({ at: instant, edition: z.string(), kind: z.literal('head'), root: z.string().describe('SHA-256, en hexadécimal'), size: z.number().int() })

/** The tree of the first `size` lines, and its signature. */
export const signedHeadShape = z.object({ head: headShape, signature: z.string().describe('Ed25519, en hexadécimal, de la tête en JSON canonique') })

export const datedCheckpointShape = signedHeadShape.extend({ publishedAt: instant })

export const receiptShape = z.object({
  receipt: z.object({
    edition: z.string(),
    proposal: z.number().int(),
    territory: z.string(),
    support: z.boolean(),
    at: instant,
    signature: z.string().describe('Ed25519, en hexadécimal\u00a0: de la tête, ou de la promesse tant que les comptes sont cachés'),
    seq: z.number().int().optional().describe('La ligne du registre qui tient ce vote\u00a0; absente, comme les trois suivantes, tant que les comptes sont cachés'),
    line: z.string().optional().describe('Cette ligne, telle qu’elle est au registre'),
    proof: z.array(z.string()).optional().describe('Le chemin de cette ligne à la racine de la tête (RFC 6962)'),
    head: headShape.optional(),
    leaf: z.string().optional().describe('L’empreinte de la ligne, seule donnée tant que les comptes sont cachés'),
  }),
})

export const problemShape = z.object({
  type: z.string().describe('Adresse d’une page qui explique ce refus'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('Ce qui s’est passé, pourquoi, quoi faire\u00a0; en français'),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  opensAt: z.string().optional().describe('Avant l’ouverture d’une phase\u00a0: son instant exact'),
  closedAt: z.string().optional().describe('Après la clôture d’une phase\u00a0: son instant exact'),
  retryAfter: z.number().int().optional().describe('Après trop de demandes\u00a0: dans combien de secondes réessayer'),
})

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Curseur de la page suivante'), total: z.number().int() })
