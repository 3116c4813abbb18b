/** What decides whether a person may leave now. */
export type LeaveFacts = {
  /** Whether their session opened less than a quarter of an hour ago: someone else may sit at this computer. */
  justProven: boolean
  /** Whether nobody else could give roles. */
  lastAdministrator: boolean
  /** Files being examined that nobody else of their territory could speak for. */
  heldFiles: { id: number; slug: string; proposal: string }[]
}

export type LeaveRefusal = { refused: 'last-administrator' } | { refused: 'sole-editor'; files: LeaveFacts['heldFiles'] } | { refused: 'proof-too-old' }

/** Why a person cannot leave now; null when they can. What they must hand over first comes before the proof, which it would outlast. */
export function whyCannotLeave({ justProven, lastAdministrator, heldFiles }: LeaveFacts): LeaveRefusal | null {
  if (lastAdministrator) return { refused: 'last-administrator' }
  if (heldFiles.length > 0) return { refused: 'sole-editor', files: heldFiles }
  return justProven ? null : { refused: 'proof-too-old' }
}

/** The French sentence of each refusal: what happened, why, what to do. */
export function leaveSentence(refusal: LeaveRefusal): string {
  switch (refusal.refused) {
    case 'last-administrator':
      return 'Vous êtes la seule personne qui administre le site\u00a0: personne ne pourrait plus donner de rôle. Donnez d’abord ce rôle à quelqu’un, ou écrivez à l’exploitant du site.'
    case 'sole-editor':
      return 'Un dossier de candidature attend sa décision, et personne d’autre ne peut parler pour votre collectivité. Retirez le dossier, faites prouver le rattachement d’un collègue, ou attendez la décision.'
    case 'proof-too-old':
      return 'Votre connexion date de plus d’un quart d’heure. Connectez-vous de nouveau\u00a0: personne ne doit pouvoir effacer votre compte à votre place.'
  }
}
