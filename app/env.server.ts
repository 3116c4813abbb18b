import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** The public address without its last slash; anything after the host is refused, since pages are at the root. */
const origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address)).refine(({ pathname, search, hash }) => pathname + search + hash === '/')
  .transform((address) => address.origin)

/** The address of a service, without its last slash nor anyone's name. */
const address = (protocol: RegExp) => z.url({ protocol }).refine((url) => !/[@?#]/.test(url)).transform((url) => url.replace(/\/+$/, ''))

/** In clear, whoever is on the way could say who people are. */
const issuer = z.string().refine((address) => URL.canParse(address) && (/^https:\/\//.test(address) || (/^http:\/\//.test(address) && isLoopback(new URL(address).hostname))))

const shape = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//).optional(),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: origin.optional(),
  SITE_BRAND: z.enum(['neutre', 'etat']).default('neutre'),
  DEMO: flag.optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//).optional(),
  MAIL_FROM: z.email().default('ne-pas-repondre@co-construire.example'),
  SIGNING_SECRET: z.string().min(32).optional(),
  PROCONNECT_ISSUER: issuer.optional(),
  PROCONNECT_CLIENT_ID: z.string().optional(),
  PROCONNECT_CLIENT_SECRET: z.string().optional(),
  S3_ENDPOINT: address(/^https?$/).optional(),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLAMD_URL: address(/^tcp$/).refine((url) => new URL(url).port !== '').optional(),
  LOG_LEVEL: z.enum(['error', 'info', 'debug']).default('info'),
})

/** What the operator is told to write. Never the value: some are secrets, and logs are read by many. */
const EXPECTED: Record<keyof typeof shape.shape, string> = {
  NODE_ENV: 'production, development ou test',
  PORT: 'un nombre de 0 à 65535',
  HOST: 'une adresse où écouter, comme 0.0.0.0',
  DATABASE_URL: 'l’adresse d’une base PostgreSQL, comme postgres://compte:secret@hote/base',
  DATA_DIR: 'le chemin d’un dossier',
  PUBLIC_URL: 'l’adresse du site sans chemin, comme https://consultation.exemple.fr',
  SITE_BRAND: 'neutre ou etat',
  DEMO: '0 ou 1',
  SMTP_URL: 'l’adresse d’un serveur de courriel, comme smtp://compte:secret@hote:587',
  MAIL_FROM: 'une adresse électronique',
  SIGNING_SECRET: 'un secret de 32 caractères au moins, toujours le même',
  PROCONNECT_ISSUER: 'l’adresse du fournisseur, en https (http pour cette seule machine), comme https://auth.agentconnect.gouv.fr/api/v2',
  PROCONNECT_CLIENT_ID: 'l’identifiant du site chez ProConnect',
  PROCONNECT_CLIENT_SECRET: 'la clé que ProConnect a donnée au site avec son identifiant',
  S3_ENDPOINT: 'l’adresse d’un stockage compatible S3, sans le seau, comme https://s3.exemple.fr',
  S3_BUCKET: 'le nom d’un seau qui existe',
  S3_REGION: 'la région du stockage, comme fr-par',
  S3_ACCESS_KEY_ID: 'l’identifiant d’une clé du stockage',
  S3_SECRET_ACCESS_KEY: 'la clé elle-même',
  CLAMD_URL: 'l’adresse d’un clamd, comme tcp://127.0.0.1:3310',
  LOG_LEVEL: 'error, info ou debug',
}

export type Env = ReturnType<typeof readEnv>

/**
 * The environment, read once at start; nothing else reads `process.env`. An empty variable is one not given.
 * @throws ImpossibleEnvironment with one French line for the operator
 */
export function readEnv(source: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => path[0] as keyof typeof EXPECTED))]
    throw new ImpossibleEnvironment(`Réglage incorrect\u00a0: ${wrong.map((name) => `${name} attend ${EXPECTED[name]}`).join('\u00a0; ')}.`)
  }
  const env = parsed.data
  const demo = env.DEMO ?? !env.DATABASE_URL
  refuseDemoInProduction(demo, env)
  return { ...env, demo, publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`, proconnect: proconnectOf(env), files: filesOf(env), contact: contactOf(demo, given['MAIL_FROM']) }
}

/**
 * Where to write to whoever runs the site: the address its letters come from, if the operator gave one that is read.
 * Null on a demonstration, whose letters nobody answers.
 */
const contactOf = (demo: boolean, from: string | undefined): string | null => (demo || !from || /^(no-?reply|ne-?pas-?repondre)\b/i.test(from) ? null : from)

/**
 * The secret that signs the ledgers: the operator's, or null where the site may keep one of its own beside its database.
 * Only the site asks for it, not the commands. @throws ImpossibleEnvironment when it is missing
 */
export function signingSecretOf({ SIGNING_SECRET, DATABASE_URL, demo }: Env): string | null {
  if (SIGNING_SECRET || !DATABASE_URL || demo) return SIGNING_SECRET ?? null
  throw new ImpossibleEnvironment(`Réglage manquant\u00a0: SIGNING_SECRET est obligatoire avec DATABASE_URL, et attend ${EXPECTED.SIGNING_SECRET}.`)
}

/** Where and as whom the site asks ProConnect who people are; null without it. Half a setting would be a button that fails. @throws ImpossibleEnvironment */
function proconnectOf({ PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_ID: clientId, PROCONNECT_CLIENT_SECRET: clientSecret }: z.infer<typeof shape>) {
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
  const given = { PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_ID: clientId, PROCONNECT_CLIENT_SECRET: clientSecret }
  const missing = (Object.keys(given) as (keyof typeof given)[]).filter((name) => !given[name])
  if (missing.length === 3) return null
  throw new ImpossibleEnvironment(`Réglage manquant\u00a0: ProConnect demande aussi ${missing.map((name) => `${name}, qui attend ${EXPECTED[name]}`).join('\u00a0; ')}.`)
}

/** Where files are kept and who looks at them. Half a setting of S3 would leave them on a disk nobody backs up. @throws ImpossibleEnvironment */
function filesOf({ DATA_DIR: dataDir, CLAMD_URL, S3_REGION: region, ...env }: z.infer<typeof shape>) {
  const clamd = CLAMD_URL ? new URL(CLAMD_URL) : null
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  const s3 = endpoint && bucket && accessKeyId && secretAccessKey ? { endpoint, bucket, region, accessKeyId, secretAccessKey } : null
  const given = { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey }
  const missing = (Object.keys(given) as (keyof typeof given)[]).filter((name) => !given[name])
  if (!s3 && missing.length < 4) throw new ImpossibleEnvironment(`Réglage manquant\u00a0: un stockage S3 demande aussi ${missing.map((name) => `${name}, qui attend ${EXPECTED[name]}`).join('\u00a0; ')}.`)
  return { dataDir, s3, clamd: clamd && { host: clamd.hostname.replace(/^\[|\]$/g, ''), port: Number(clamd.port) } }
}

/** An address that only this machine reaches. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
}

/**
 * Anyone could sign in as a moderator on a demonstration: it never runs beside a real public address or real mail, nor
 * on a database of one's own where others than this machine come.
 */
function refuseDemoInProduction(demo: boolean, env: z.infer<typeof shape>) {
  if (!demo) return
  const signs = {
    'PUBLIC_URL en https': env.PUBLIC_URL?.startsWith('https:'),
    SMTP_URL: env.SMTP_URL,
    'SITE_BRAND=etat': env.SITE_BRAND === 'etat',
    'DATABASE_URL et un PUBLIC_URL hors de cette machine': env.DATABASE_URL && env.PUBLIC_URL?.startsWith('http:') && !isLoopback(new URL(env.PUBLIC_URL).hostname),
    'DATABASE_URL et un HOST hors de cette machine': env.DATABASE_URL && !isLoopback(env.HOST),
  }
  const real = Object.entries(signs).filter(([, present]) => present).map(([name]) => name)
  if (real.length === 0) return
  throw new ImpossibleEnvironment(`La démonstration ne peut pas être activée avec ${real.join(' ni ')}\u00a0: fixez DEMO=0, ou retirez ce réglage.`)
}

export class ImpossibleEnvironment extends Error {}
