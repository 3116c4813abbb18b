/** What is kept, why, and for how long: said once. The job that removes, the page that tells and the export read it here. */
type Kept = { what: string; why: string; /** After how many days a job removes it; null when it is kept as long as the sentence says. */ days: number | null; long: string }

const YEAR = 365
const inWords: Record<number, string> = { 1: 'un jour', 7: 'sept jours', 30: 'trente jours', [YEAR]: 'un an', [3 * YEAR]: 'trois ans' }

/** Kept some days, told in words. */
const timed = (days: number, what: string, why: string, long: (words: string) => string): Kept & { days: number } => ({ what, why, days, long: long(inWords[days] ?? `${days}\u00a0jours`) })
const untimed = (what: string, why: string, long: string): Kept & { days: null } => ({ what, why, days: null, long })

/** How long before erasing an account that nobody uses its person is written to. */
export const WARNING_DAYS = 30

/** Every kind of what is kept; a job removes those with days. */
export const RETENTION = {
  account: timed(3 * YEAR, 'Nom, adresse électronique, profil, fonction', 'Vous reconnaître, vous écrire', (words) => `Tant que le compte existe. Inutilisé depuis ${words}, il est effacé\u00a0; un courriel vous prévient un mois avant`),
  formerAddress: timed(YEAR, 'Adresse électronique que vous avez changée', 'Vous rendre le compte si ce n’était pas vous', (words) => `${capital(words)}, et au plus tard jusqu’à l’effacement du compte`),
  attachment: untimed('Territoire ou organisation, et son niveau de preuve', 'Savoir pour qui vous parlez', 'Tant que le compte existe'),
  roles: untimed('Rôles', 'Savoir qui a quel pouvoir', 'Sans limite\u00a0; si le compte est effacé, sous un numéro sans nom'),
  contributions: untimed('Contributions et leurs versions', 'Elles sont publiques', 'Sans limite\u00a0; si le compte est effacé, au nom de la collectivité seule'),
  files: untimed('Fichiers joints à une contribution', 'Ils sont publics avec elle', 'Autant que la contribution ou le brouillon\u00a0; retirés, ils disparaissent dans l’heure\u00a0; si le compte est effacé, sans le nom que vous leur aviez donné'),
  comments: untimed('Commentaires, et questions à l’auteur d’une contribution', 'Ils sont publics', 'Sans limite\u00a0; retirés, leur place reste sans leur texte\u00a0; si le compte est effacé, au nom de la collectivité seule'),
  follows: untimed('Contributions suivies, et à quel rythme', 'Vous écrire ce qui s’y passe, à votre demande', 'Tant que le compte existe'),
  reports: timed(YEAR, 'Signalements', 'Les examiner, et vous dire ce qui est décidé', (words) => `${capital(words)} après leur examen`),
  drafts: timed(YEAR, 'Brouillons', 'Les reprendre', (words) => `${capital(words)} après leur dernier enregistrement`),
  votes: untimed('Votes', 'Établir et vérifier le résultat', 'Sans limite, liés à votre compte tant qu’il existe\u00a0; s’il est effacé, ils en sont détachés'),
  applications: untimed('Candidatures', 'Décider, puis suivre les projets', 'Sans limite, au nom du territoire'),
  decisions: untimed('Actes de modération et de comité', 'Rendre compte des décisions', 'Sans limite\u00a0: le journal ne s’efface pas\u00a0; si le compte est effacé, le nom et l’adresse en sont retirés'),
  access: timed(YEAR, 'Qui, dans l’équipe, a vu votre nom ou votre adresse', 'Rendre compte de ces accès', capital),
  letters: timed(YEAR, 'Courriels envoyés par le site', 'Prouver que vous avez été averti', (words) => `${capital(words)}, et au plus tard jusqu’à l’effacement du compte`),
  lastLetter: timed(7, 'Dernier courriel, après l’effacement du compte', 'Vous le confirmer', (words) => `Jusqu’à son envoi, ${words} au plus`),
  subscriptions: untimed('Adresse qui reçoit les points de contrôle d’un registre', 'Les lui envoyer, à sa demande', 'Jusqu’à ce qu’elle arrête ou que le compte soit effacé, et au plus tard au scellement\u00a0; sept jours si personne ne confirme'),
  sessions: timed(8, 'Session\u00a0: navigateur et système, quand elle a commencé, quand elle a servi', 'Rester connecté, et voir où on l’est', (words) => `Douze heures sans vous, sept jours au plus\u00a0; sa trace, ${words} depuis qu’elle a commencé`),
  provider: untimed('Avec ProConnect\u00a0: votre identifiant chez votre fournisseur d’identité', 'Vous reconnaître la fois suivante', 'Tant que le compte existe'),
  told: untimed('Avec ProConnect\u00a0: le SIRET indiqué et la preuve de votre connexion', 'Prouver votre rattachement, vous déconnecter là-bas aussi', 'Le SIRET confirmé, tant que le rattachement existe\u00a0; le reste, autant que la session'),
  codes: timed(1, 'Codes de connexion, brouillés', 'Vérifier votre adresse', capital),
  mailboxCodes: timed(30, 'Codes envoyés à l’adresse officielle d’une collectivité, brouillés, et la lettre qui les porte', 'Prouver votre rattachement', capital),
  network: timed(30, 'Réseau d’où le compte a été ouvert\u00a0: une marque brouillée, commune à 256 adresses IP voisines au moins, jamais l’adresse', 'Signaler à la modération beaucoup de comptes ouverts ensemble', capital),
  source: untimed('Adresse IP de qui envoie un formulaire, en mémoire seulement', 'Faire attendre qui en envoie trop', 'Dix minutes au plus'),
}

export type RetentionKey = keyof typeof RETENTION

/** What a job removes in its time. */
export type TimedKey = { [Key in RetentionKey]: (typeof RETENTION)[Key]['days'] extends number ? Key : never }[RetentionKey]

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
