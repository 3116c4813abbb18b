import { defineConfig } from 'drizzle-kit'

/** `npm run migration -- --name what_it_does` writes the next migration from what changed in `db/schema`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: process.env.DRIZZLE_SCHEMA?.split(',') ?? ['./db/schema/*.ts', './db/schema/identity/*.ts', './db/schema/proposals/*.ts'],
  out: './migrations',
})
