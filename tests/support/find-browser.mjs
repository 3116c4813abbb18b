import { execFileSync } from 'node:child_process'
import { access } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The path of a Chromium, installed if it can be; null, after a line that says how to have one, otherwise. */
export async function findBrowser() {
  const found = await firstPresent([process.env.BROWSER_PATH, chromium.executablePath(), ...INSTALLED])
  if (found) return found
  install()
  const installed = await firstPresent([chromium.executablePath(), ...INSTALLED])
  if (!installed) console.log('Aucun navigateur : les tests de parcours sont sautés. Installez-en un par « npx playwright install --with-deps chromium » ou « apt-get install chromium ».')
  return installed
}

async function firstPresent(paths) {
  for (const path of paths) if (path && (await access(path).then(() => true, () => false))) return path
  return null
}

function install() {
  const asRoot = process.getuid?.() === 0
  const attempts = asRoot ? [['apt-get', ['update']], ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']]] : [['npx', ['playwright', 'install', 'chromium']]]
  console.log('Aucun navigateur trouvé : installation…')
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 })
    } catch {
      return
    }
  }
}
