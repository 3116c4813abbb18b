/** Where whoever was going nowhere in particular is led. */
export const ACCOUNT = '/compte'

/** Any host, to read an address as a browser would. */
const HERE = 'http://ici.invalid'

/**
 * The path of this site asked for, as a browser would read it; `otherwise` for anything else. A sign-in page that
 * followed any address it is given would lend its good name to whoever sends people there.
 * Refused: another host (`//`, `\`, a scheme, control characters that browsers drop), and the sign-in pages themselves.
 */
export function safeReturn(asked: string | null | undefined, otherwise = ACCOUNT): string {
  if (!asked || asked.length > 1000 || !/^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(asked) || !URL.canParse(asked, HERE)) return otherwise
  const { pathname, search, hash } = new URL(asked, HERE)
  // Read anew: `/.//host` is a path here, and would be another host once written without its dot.
  if (pathname.startsWith('//') || /^\/(de)?connexion(\/|$)/.test(pathname)) return otherwise
  return pathname + search + hash
}

/**
 * Where the person came from, carried in the address of each step of the sign-in. Judged here, as it comes in, and nowhere
 * after: pages link to it, tables keep it, redirections follow it.
 * @param otherwise when nowhere in particular, or elsewhere than on this site
 */
export const returnOf = (request: Request, otherwise = ''): string => safeReturn(new URL(request.url).searchParams.get('retour'), otherwise)

/** The next step of the sign-in, which remembers where to go back to. */
export const carryReturn = (step: string, to: string): string => (to ? `${step}?retour=${encodeURIComponent(to)}` : step)
