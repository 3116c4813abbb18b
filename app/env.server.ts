import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')

const shape = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: z.url().optional(),
  SITE_BRAND: z.enum(['neutre', 'etat']).default('neutre'),
  DEMO: flag.optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.email().default('ne-pas-repondre@co-construire.example'),
  SESSION_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['error', 'info', 'debug']).default('info'),
})

export type Env = ReturnType<typeof readEnv>

/**
 * The environment, read once at start; nothing else reads `process.env`.
 * @throws ImpossibleEnvironment with one French line for the operator
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new ImpossibleEnvironment(`Réglage incorrect : ${wrong}. Voyez la liste des variables dans le README.`)
  }
  const env = parsed.data
  const demo = env.DEMO ?? !env.DATABASE_URL
  refuseDemoInProduction(demo, env)
  if (env.DATABASE_URL && !demo && !env.SESSION_SECRET) {
    throw new ImpossibleEnvironment('Réglage manquant : SESSION_SECRET (32 caractères au moins) est obligatoire avec DATABASE_URL.')
  }
  return { ...env, demo, publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}` }
}

/** Anyone could sign in as a moderator on a demonstration: it never runs beside a real public address or real mail. */
function refuseDemoInProduction(demo: boolean, env: z.infer<typeof shape>) {
  if (!demo) return
  const real = env.PUBLIC_URL?.startsWith('https:') ? 'PUBLIC_URL en https' : env.SMTP_URL ? 'SMTP_URL' : env.SITE_BRAND === 'etat' ? 'SITE_BRAND=etat' : null
  if (real) throw new ImpossibleEnvironment(`La démonstration ne peut pas être activée avec ${real} : fixez DEMO=0, ou retirez ce réglage.`)
}

export class ImpossibleEnvironment extends Error {}
