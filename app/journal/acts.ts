/**
 * Every act of power the journal knows, and how a reader is told of it: “Anne Mod *a regroupé*…”.
 * The English word is what is stored, and never changes; a new act gets its line here before its first use.
 */
export const ACT_WORDS = {
  'regroup': 'a regroupé des contributions dans',
  'redirect': 'a réorienté',
  'reject': 'a rejeté',
  'undo-verdict': 'a annulé la décision sur',
  'create-proposal': 'a créé la proposition',
  'edit-proposal': 'a réécrit la proposition',
  'look-publish': 'a publié, après l’avoir lue,',
  'look-ask-change': 'a demandé un changement à l’auteur de',
  'look-refuse': 'a refusé la contribution',
  'look-undo': 'est revenu sur sa lecture de',
  'ask-move': 'a demandé de déplacer une date',
  'move-boundary': 'a déplacé une date',
  'drop-move': 'a abandonné le déplacement d’une date',
  'role-grant': 'a donné un rôle',
  'role-revoke': 'a retiré un rôle',
  'read-person': 'a consulté un compte',
  'address-correct': 'a corrigé l’adresse de son compte,',
  'address-give-back': 'a rétabli l’adresse d’un compte',
  'sign-in-reopen': 'a rouvert l’entrée par code à une personne',
  'attachment-prove': 'a prouvé un rattachement',
  'attachment-propose': 'a proposé de prouver un rattachement',
  'attachment-drop': 'a écarté la preuve proposée d’un rattachement',
  'attachment-leave': 'a quitté une collectivité',
  'attachment-revoke': 'a retiré un rattachement',
  'structure-accept': 'a accepté la structure',
  'structure-refuse': 'a refusé la structure',
  'invalidate-votes': 'a invalidé les votes d’une personne',
  'territories-import': 'a mis à jour la liste des collectivités',
  'mailboxes-load': 'a chargé des adresses officielles de collectivités',
  'person-erase': 'a effacé le compte d’une personne',
  'keep-reported': 'a laissé en place, après signalement,',
  'act-on-reported': 'a donné suite à un signalement sur',
  'hide-comment': 'a masqué un commentaire de',
  'show-comment': 'a rétabli un commentaire de',
  'take-up-application': 'a mis à l’étude la candidature',
  'accept-application': 'a accepté la candidature',
  'decline-application': 'a refusé la candidature',
  'prepare-laureates': 'a préparé la liste des lauréats',
  'send-laureates': 'a transmis pour confirmation la liste des lauréats',
  'take-back-laureates': 'a rendu à la préparation la liste des lauréats',
  'confirm-laureates': 'a publié les lauréats',
  'cancel-laureates': 'a abandonné la liste des lauréats',
} as const

export type JournalAct = keyof typeof ACT_WORDS

/** The French of a stored act; a word of another time, which this build no longer knows, is shown as it is stored. */
export const actWords = (act: string): string => (Object.hasOwn(ACT_WORDS, act) ? ACT_WORDS[act as JournalAct] : act)
