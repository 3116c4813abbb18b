export type ProblemPage = { slug: string; title: string; what: string; todo: string }

/** Every problem the API may answer, explained: what it means and what to do. Its address is the `type` of the answer. */
export const PROBLEMS: ProblemPage[] = [
  {
    slug: 'phase-not-open',
    title: 'La phase n’est pas encore ouverte',
    what: 'L’acte demandé appartient à une phase qui n’a pas commencé. La réponse donne «\u00a0opensAt\u00a0», l’instant exact de l’ouverture.',
    todo: 'Revenez après cette date. Le calendrier de chaque consultation s’ajoute à votre agenda, et suit les dates déplacées.',
  },
  {
    slug: 'phase-closed',
    title: 'La phase est close',
    what: 'L’acte demandé appartient à une phase terminée. La réponse donne «\u00a0closedAt\u00a0», l’instant exact de la clôture.',
    todo: 'Rien n’a été enregistré. Voyez au calendrier ce qui est ouvert maintenant.',
  },
  {
    slug: 'phase-not-planned',
    title: 'La phase n’est pas au calendrier',
    what: 'Cette consultation n’a pas encore de date pour la phase demandée.',
    todo: 'Consultez son calendrier\u00a0: la date y paraîtra dès qu’elle sera fixée.',
  },
  {
    slug: 'profile-does-not-vote',
    title: 'Ce profil ne vote pas',
    what: 'Les règles de la consultation réservent le vote à d’autres profils, le plus souvent les élus et les agents des collectivités.',
    todo: 'Lisez les règles de la consultation. Les partenaires peuvent déposer des solutions.',
  },
  {
    slug: 'no-territory',
    title: 'Aucun territoire',
    what: 'La personne connectée n’a pas dit pour quelle collectivité elle parle.',
    todo: 'Indiquez votre collectivité dans «\u00a0Mon compte\u00a0», puis faites prouver ce rattachement.',
  },
  {
    slug: 'moderator-without-territory',
    title: 'Modérer ne donne pas de voix',
    what: 'La personne connectée modère des consultations et ne parle pour aucun territoire.',
    todo: 'Rien à faire\u00a0: le vote est réservé à ceux que nomment les règles de la consultation.',
  },
  {
    slug: 'territory-does-not-vote',
    title: 'Ce territoire ne vote pas',
    what: 'Les règles donnent une voix à d’autres sortes de territoires. En 2021, les groupements contribuaient et candidataient, sans voter.',
    todo: 'Une commune membre du groupement peut voter en son nom propre.',
  },
  {
    slug: 'attachment-not-proven',
    title: 'Rattachement non prouvé',
    what: 'Le rattachement au territoire est déclaré, pas encore prouvé\u00a0: la voix ne peut pas être comptée.',
    todo: 'Faites prouver votre rattachement depuis «\u00a0Mon compte\u00a0».',
  },
  {
    slug: 'vote-limit-reached',
    title: 'Limite de soutiens atteinte',
    what: 'La consultation limite le nombre de propositions qu’une personne peut soutenir, et cette limite est atteinte.',
    todo: 'Retirez un soutien pour en donner un autre.',
  },
  {
    slug: 'too-many-at-once',
    title: 'Trop de votes au même instant',
    what: 'Il en attend déjà plus que le site n’en compte en quelques secondes, ou celui-ci a attendu plus de dix secondes. Il n’est pas enregistré.',
    todo: 'Réessayez après le délai que donne l’en-tête «\u00a0Retry-After\u00a0».',
  },
  {
    slug: 'too-fast',
    title: 'Trop de demandes',
    what: 'Plus de 150 actes sont partis d’une session en une minute, ou plus de 1\u00a0000 demandes sans session d’une même adresse. Lire n’est jamais compté. La demande n’est pas enregistrée.',
    todo: 'Réessayez après le délai que donnent «\u00a0retryAfter\u00a0» et l’en-tête «\u00a0Retry-After\u00a0», en secondes.',
  },
  {
    slug: 'unconfirmed',
    title: 'Vote sans confirmation',
    what: 'La base de données n’a pas répondu, ou sa réponse s’est perdue\u00a0: le vote est peut-être enregistré, peut-être pas.',
    todo: 'Envoyez le même vote après le délai que donne l’en-tête «\u00a0Retry-After\u00a0»\u00a0: s’il est déjà enregistré, vous recevez son reçu, et il ne compte qu’une fois.',
  },
  {
    slug: 'nothing-to-withdraw',
    title: 'Rien à retirer',
    what: 'La proposition n’était pas soutenue par cette personne.',
    todo: 'Rien à faire\u00a0: l’état est déjà celui que vous demandez.',
  },
  {
    slug: 'comptes-caches',
    title: 'Comptes cachés jusqu’à la clôture',
    what: 'Les règles de la consultation cachent les comptes à tous tant que le vote est ouvert. Qui lit chaque ligne du registre peut compter\u00a0: le registre est caché aussi.',
    todo: 'Revenez à la clôture\u00a0: la réponse donne «\u00a0closesAt\u00a0», son instant exact.',
  },
  {
    slug: 'registre-pas-commence',
    title: 'Le registre n’a pas commencé',
    what: 'Le registre s’ouvre avec le vote\u00a0: sa première ligne fixe les règles et les textes soumis au vote.',
    todo: 'Revenez à l’ouverture du vote.',
  },
  {
    slug: 'connexion-requise',
    title: 'Connexion requise',
    what: 'L’acte demandé est celui d’une personne connectée, et la demande n’a pas de session valable.',
    todo: 'Connectez-vous, puis renvoyez la demande avec le cookie de session.',
  },
  {
    slug: 'origine-etrangere',
    title: 'Origine étrangère',
    what: 'La demande changerait quelque chose et ne vient pas d’une page de ce site. Elle est refusée avant d’être lue, pour qu’aucun autre site n’agisse au nom de ses visiteurs.',
    todo: 'Envoyez l’en-tête «\u00a0Origin\u00a0» de ce site, depuis une page de ce site.',
  },
  {
    slug: 'introuvable',
    title: 'Introuvable',
    what: 'Il n’y a rien à cette adresse\u00a0: l’identifiant est inconnu, appartient à une autre consultation, ou n’est pas public.',
    todo: 'Repartez de la liste des éditions\u00a0: /api/v1/editions.',
  },
  {
    slug: 'parametre-invalide',
    title: 'Paramètre illisible',
    what: 'Un paramètre de l’adresse n’est pas de la forme attendue. «\u00a0errors\u00a0» nomme chacun, avec sa raison.',
    todo: 'Corrigez le paramètre\u00a0; la documentation de l’API donne les valeurs permises.',
  },
  {
    slug: 'adresse-illisible',
    title: 'Adresse illisible',
    what: 'L’adresse contient un caractère nul, ou un «\u00a0%\u00a0» qui ne commence aucun caractère.',
    todo: 'Encodez l’adresse comme le demande la norme des URL.',
  },
  {
    slug: 'corps-illisible',
    title: 'Corps de demande illisible',
    what: 'Le corps envoyé n’est pas du JSON lisible, ou il est trop long.',
    todo: 'Corrigez-le, ou laissez-le vide quand l’adresse dit tout.',
  },
  {
    slug: 'refuse',
    title: 'Demande refusée',
    what: 'Le droit nécessaire manque à la personne connectée. «\u00a0detail\u00a0» dit lequel.',
    todo: 'Demandez ce droit à la personne qui administre le site, ou agissez depuis un compte qui l’a.',
  },
  {
    slug: 'base-indisponible',
    title: 'Service momentanément indisponible',
    what: 'La base de données ne répond pas. Rien n’a été enregistré.',
    todo: 'Réessayez après le délai que donne l’en-tête «\u00a0Retry-After\u00a0».',
  },
  {
    slug: 'erreur',
    title: 'Erreur du site',
    what: 'La faute est de notre côté. Rien n’a été enregistré.',
    todo: 'Réessayez dans un instant. Si cela dure, écrivez à l’adresse donnée dans les mentions légales.',
  },
]
