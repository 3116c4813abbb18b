import { defineConfig } from '@playwright/test'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/**
 * The journeys, in a real browser against the built site in demonstration mode: a file after the other, on a site of its
 * worker's own. No trace is kept, which would take a sixth of the time: `--trace retain-on-failure` keeps one of a journey to understand.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: process.env.BROWSER_PATH || undefined, args: FLAGS },
  },
})
