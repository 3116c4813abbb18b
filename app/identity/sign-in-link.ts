/**
 * The link of a letter is its code, carried: it opens nothing but where the code can be typed. All of it is in the path,
 * in digits and small letters, since those who read letters before their recipient drop what follows “?” or “#”, and
 * change capitals. `mark` tells of which letter it is: the link of an older one costs none of the five tries.
 */
export type SignInLink = { code: string; mark: string }

/** The address of the page where it is used. */
export const linkAddress = (publicUrl: string, { code, mark }: SignInLink): string => `${publicUrl}/connexion/lien/${code}-${mark}`

/** What a link carries, from the last part of its path; null when it did not come whole. What was stuck after it is left. */
export function readLink(part: string | undefined): SignInLink | null {
  const [, code, mark] = /^(\d{6})-([0-9a-f]{12})(?![0-9a-f])/i.exec(part ?? '') ?? []
  return code && mark ? { code, mark: mark.toLowerCase() } : null
}
