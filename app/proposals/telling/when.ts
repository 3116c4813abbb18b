/** How long what became of an author’s contributions must have stayed the same before they are told. */
export const QUIET_MINUTES = 30
/** How long they wait at most, while decisions follow one another. */
export const LONGEST_HOURS = 4
/** How long before the vote everything is told. */
export const BEFORE_VOTE_MINUTES = 15

/** When the letters that an act announces leave, for whoever does it. */
export const WHEN_TOLD = `Une seule lettre par personne part ${QUIET_MINUTES}\u00a0minutes après la dernière décision sur ses contributions, ${LONGEST_HOURS}\u00a0heures après la première au plus tard\u00a0; ce qui est annulé d’ici là n’est pas annoncé.`
