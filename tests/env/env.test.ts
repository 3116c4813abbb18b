import { describe, expect, test } from 'vitest'
import { ImpossibleEnvironment, readEnv, signingSecretOf } from '~/env.server'

const DATABASE_URL = 'postgres://site:secret@base/site'
const SIGNING_SECRET = 'trente-deux caractères, ou davantage'

/** What the operator reads when the site does not start; null when it does. */
function refusalOf(source: Record<string, string>): string | null {
  try {
    readEnv(source)
    return null
  } catch (error) {
    if (!(error instanceof ImpossibleEnvironment)) throw error
    return error.message
  }
}

describe('La démonstration', () => {
  test.each([
    [{}, true],
    [{ DEMO: '0' }, false],
    [{ DATABASE_URL }, false],
    [{ DATABASE_URL, DEMO: '1' }, true],
    [{ PUBLIC_URL: 'http://essai.example' }, true],
    [{ HOST: '0.0.0.0' }, true],
    [{ DATABASE_URL, DEMO: '1', HOST: '::1', PUBLIC_URL: 'http://[::1]:3000' }, true],
    [{ DATABASE_URL, DEMO: '1', HOST: 'localhost', PUBLIC_URL: 'http://127.0.0.1:3000' }, true],
    [{ PUBLIC_URL: 'https://site.example', DEMO: '0' }, false],
    [{ PUBLIC_URL: 'https://site.example', DATABASE_URL, SMTP_URL: 'smtp://courriel.example', SITE_BRAND: 'etat' }, false],
  ])('avec %o : %s', (source, expected) => expect(readEnv(source).demo).toBe(expected))

  test.each([
    [{ PUBLIC_URL: 'https://site.example' }, 'PUBLIC_URL en https'],
    [{ PUBLIC_URL: 'HTTPS://site.example' }, 'PUBLIC_URL en https'],
    [{ SMTP_URL: 'smtp://courriel.example' }, 'SMTP_URL'],
    [{ SITE_BRAND: 'etat' }, 'SITE_BRAND=etat'],
    [{ DATABASE_URL, PUBLIC_URL: 'http://site.example' }, 'DATABASE_URL et un PUBLIC_URL hors de cette machine'],
    [{ DATABASE_URL, PUBLIC_URL: 'http://127.0.0.1.site.example' }, 'DATABASE_URL et un PUBLIC_URL hors de cette machine'],
    [{ DATABASE_URL, HOST: '0.0.0.0' }, 'DATABASE_URL et un HOST hors de cette machine'],
    [{ DATABASE_URL, PUBLIC_URL: 'https://site.example', SITE_BRAND: 'etat' }, 'PUBLIC_URL en https ni SITE_BRAND=etat'],
  ])('ne s’active pas avec un réglage de production : %o', (source, named) => {
    expect(refusalOf({ ...source, DEMO: '1' })).toBe(`La démonstration ne peut pas être activée avec ${named}\u00a0: fixez DEMO=0, ou retirez ce réglage.`)
    expect(refusalOf({ ...source, DEMO: '0' })).toBeNull()
  })
})

describe('Un réglage impossible', () => {
  test.each([
    [{ PORT: '99999' }, 'PORT'],
    [{ PORT: 'trois' }, 'PORT'],
    [{ PUBLIC_URL: 'site.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://site.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://site.example/chemin' }, 'PUBLIC_URL'],
    [{ DEMO: 'oui' }, 'DEMO'],
    [{ SITE_BRAND: 'rose' }, 'SITE_BRAND'],
    [{ DATABASE_URL: 'mysql://base' }, 'DATABASE_URL'],
    [{ SMTP_URL: 'courriel.example' }, 'SMTP_URL'],
    [{ MAIL_FROM: 'personne' }, 'MAIL_FROM'],
    [{ SIGNING_SECRET: 'trop court' }, 'SIGNING_SECRET'],
    [{ LOG_LEVEL: 'tout' }, 'LOG_LEVEL'],
    [{ NODE_ENV: 'essai' }, 'NODE_ENV'],
    [{ S3_ENDPOINT: 's3.example' }, 'S3_ENDPOINT'],
    [{ S3_ENDPOINT: 'https://cle:secret@s3.example' }, 'S3_ENDPOINT'],
    [{ S3_BUCKET: 'Un Seau' }, 'S3_BUCKET'],
    [{ CLAMD_URL: 'http://127.0.0.1:3310' }, 'CLAMD_URL'],
    [{ CLAMD_URL: 'tcp://clamd' }, 'CLAMD_URL'],
  ])('est dit en une ligne, sans sa valeur : %o', (source, named) => {
    const refusal = refusalOf(source) ?? ''
    expect(refusal).toMatch(/^Réglage incorrect\u00a0: .+\.$/)
    expect(refusal).toContain(named)
    expect(refusal).not.toContain('\n')
    for (const value of Object.values(source)) if (value.length > 1) expect(refusal).not.toContain(` ${value}`)
  })

  test('n’en est pas un quand la variable est vide', () => {
    expect(readEnv({ PORT: '', DEMO: '', PUBLIC_URL: '' })).toMatchObject({ PORT: 3000, demo: true, publicUrl: 'http://localhost:3000' })
    expect(readEnv({ PUBLIC_URL: 'http://Essai.example:8080/' }).publicUrl).toBe('http://essai.example:8080')
  })
})

describe('ProConnect', () => {
  const whole = { PROCONNECT_ISSUER: 'https://proconnect.example/api/v2', PROCONNECT_CLIENT_ID: 'site', PROCONNECT_CLIENT_SECRET: 'un mot tenu secret' }

  test('est réglé tout entier, ou pas du tout', () => {
    expect(readEnv({}).proconnect).toBeNull()
    expect(readEnv(whole).proconnect).toEqual({ issuer: whole.PROCONNECT_ISSUER, clientId: 'site', clientSecret: 'un mot tenu secret' })
  })

  test.each(Object.keys(whole))('sans %s, le site ne démarre pas et le nomme', (missing) => {
    const refusal = refusalOf({ ...whole, [missing]: '' }) ?? ''
    expect(refusal).toMatch(/^Réglage manquant\u00a0: ProConnect demande aussi [^;\n]+\.$/)
    expect(refusal).toContain(missing)
    expect(refusal).not.toContain('un mot tenu secret')
  })

  test.each([['http://proconnect.example', true], ['http://127.0.0.1.example', true], ['proconnect', true], ['http://127.0.0.1:3100', false], ['http://localhost:3100', false]])('%s, en clair hors de cette machine : %s', (PROCONNECT_ISSUER, refused) => {
    expect(refusalOf({ ...whole, PROCONNECT_ISSUER }) !== null).toBe(refused)
  })
})

describe('Les fichiers', () => {
  const whole = { S3_ENDPOINT: 'https://s3.example/', S3_BUCKET: 'pieces', S3_ACCESS_KEY_ID: 'site', S3_SECRET_ACCESS_KEY: 'un mot tenu secret' }

  test('sont sur le disque, ou dans un stockage réglé tout entier', () => {
    expect(readEnv({ DATA_DIR: '/donnees' }).files).toEqual({ dataDir: '/donnees', s3: null, clamd: null })
    expect(readEnv({ ...whole, S3_REGION: 'fr-par' }).files.s3).toEqual({ endpoint: 'https://s3.example', bucket: 'pieces', region: 'fr-par', accessKeyId: 'site', secretAccessKey: 'un mot tenu secret' })
  })

  test.each(Object.keys(whole))('sans %s, le site ne démarre pas et le nomme', (missing) => {
    const refusal = refusalOf({ ...whole, [missing]: '' }) ?? ''
    expect(refusal).toMatch(/^Réglage manquant\u00a0: un stockage S3 demande aussi [^;\n]+\.$/)
    expect(refusal).toContain(missing)
    expect(refusal).not.toContain('un mot tenu secret')
  })

  test.each([['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }], ['tcp://[::1]:3310', { host: '::1', port: 3310 }], ['tcp://clamd:3310/', { host: 'clamd', port: 3310 }]])('sont montrés au clamd de %s', (CLAMD_URL, clamd) => {
    expect(readEnv({ CLAMD_URL }).files.clamd).toEqual(clamd)
  })
})

test('Le secret des signatures manque à qui donne sa base, et seulement à lui', () => {
  const secretOf = (source: Record<string, string>) => signingSecretOf(readEnv(source))
  expect(() => secretOf({ DATABASE_URL })).toThrow('Réglage manquant\u00a0: SIGNING_SECRET est obligatoire avec DATABASE_URL, et attend un secret de 32 caractères au moins, toujours le même.')
  expect([secretOf({ DATABASE_URL, SIGNING_SECRET }), secretOf({ DATABASE_URL, DEMO: '1' }), secretOf({ DEMO: '0' })]).toEqual([SIGNING_SECRET, null, null])
})

test('L’adresse où écrire est celle d’où partent les courriels, si quelqu’un la lit et si ce n’est pas une démonstration', () => {
  const contactOf = (source: Record<string, string>) => readEnv({ DATABASE_URL, ...source }).contact
  expect(contactOf({ MAIL_FROM: 'equipe@consultation.example' })).toBe('equipe@consultation.example')
  const silent: Record<string, string>[] = [{}, { MAIL_FROM: '' }, { MAIL_FROM: 'ne-pas-repondre@consultation.example' }, { MAIL_FROM: 'No-Reply@consultation.example' }, { MAIL_FROM: 'equipe@consultation.example', DEMO: '1' }]
  for (const source of silent) expect(contactOf(source), JSON.stringify(source)).toBeNull()
})
