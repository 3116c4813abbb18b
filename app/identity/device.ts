import type { DOORS } from '~db/schema/identity'

export type Door = (typeof DOORS)[number]

/** In this order: most browsers also claim to be those after them. */
const BROWSERS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//], ['Opera', /\b(OPR|Opera|OPT)\//], ['Samsung Internet', /\bSamsungBrowser\//], ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//], ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
]

const SYSTEMS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPhone', /\biPhone\b/], ['iPad', /\biPad\b/], ['Android', /\bAndroid\b/], ['Windows', /\bWindows\b/], ['ChromeOS', /\bCrOS\b/], ['macOS', /\bMac(intosh| OS X)\b/], ['Linux', /\bLinux\b/],
]

/**
 * What a browser says of itself, in words its person knows: `Firefox sur Windows`; empty when it says nothing known. The
 * rest of what it says, which would tell one computer from all others, is not kept.
 */
export function deviceOf(userAgent: string | null): string {
  const nameIn = (list: typeof BROWSERS) => list.find(([, sign]) => sign.test((userAgent ?? '').slice(0, 1000)))?.[0]
  const [browser, system] = [nameIn(BROWSERS), nameIn(SYSTEMS)]
  return browser && system ? `${browser} sur ${system}` : (browser ?? (system ? `Navigateur sur ${system}` : ''))
}
