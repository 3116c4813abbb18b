/** What ProConnect, or what it answers, may be refused for. */
export type ProviderRefusalReason =
  | 'denied'
  | 'away'
  | 'not-strong-enough'
  | 'misconfigured'
  | 'code-refused'
  | 'bad-signature'
  | 'wrong-audience'
  | 'other-answer'
  | 'clock'
  | 'nobody-named'
  | 'unknown'

/** Why a browser cannot come back from ProConnect. */
export type WayBackRefusalReason = 'unknown-departure' | 'other-browser' | 'expired'
/** Why the person ProConnect tells of cannot be linked to an account, or signed in to the one they are linked to. */
export type LinkRefusalReason = 'no-arrival' | 'identity-taken' | 'ended-meanwhile'

export type ProviderRefusal = { refused: ProviderRefusalReason }
export type WayBackRefusal = { refused: WayBackRefusalReason }
export type LinkRefusal = { refused: LinkRefusalReason }

/** Tells those of the link apart from those of the steps that come with it. */
export const isLinkRefusal = (refusal: { refused: string }): refusal is LinkRefusal => ['no-arrival', 'identity-taken', 'ended-meanwhile'].includes(refusal.refused)

export type Reason = ProviderRefusalReason | WayBackRefusalReason | LinkRefusalReason

/** What happened and why, in the words of the page that gives the way out. */
export const REFUSALS: Record<Reason, { title: string; what: string; why: string }> = {
  'denied': {
    title: 'La connexion avec ProConnect a été annulée',
    what: 'Vous avez quitté ProConnect avant la fin, ou votre fournisseur d’identité a refusé la connexion.',
    why: 'Rien n’a été enregistré ici. Vous pouvez recommencer, ou vous connecter avec un code reçu par courriel.',
  },
  'away': {
    title: 'ProConnect ne répond pas',
    what: 'Le service ProConnect est indisponible ou trop lent en ce moment.',
    why: 'Ce site n’y est pour rien et vos données sont intactes. Réessayez dans quelques minutes, ou connectez-vous tout de suite avec un code reçu par courriel.',
  },
  'not-strong-enough': {
    title: 'La double authentification n’a pas eu lieu',
    what: 'ProConnect n’a pas pu demander un second facteur à votre fournisseur d’identité.',
    why: 'Elle n’est demandée qu’aux personnes qui modèrent ou administrent. Activez-la auprès de votre fournisseur d’identité, puis recommencez\u00a0; pour tout le reste, une connexion simple suffit.',
  },
  'misconfigured': {
    title: 'ProConnect ne reconnaît pas ce site',
    what: 'ProConnect a refusé la demande de ce site\u00a0: son inscription ou ses réglages ne sont pas les bons.',
    why: 'Recommencer n’y changera rien avant que l’équipe du site ne les ait corrigés. D’ici là, connectez-vous avec un code reçu par courriel.',
  },
  'code-refused': {
    title: 'La connexion a pris trop de temps',
    what: 'ProConnect donne trente secondes pour revenir sur le site, une seule fois\u00a0: ce délai est passé, ou la page de retour a été rechargée.',
    why: 'Recommencez la connexion\u00a0: le plus souvent, ProConnect ne vous demandera rien de plus.',
  },
  'bad-signature': {
    title: 'La réponse de ProConnect n’a pas pu être vérifiée',
    what: 'La réponse reçue n’est pas signée par ProConnect, ou sa signature a changé en chemin.',
    why: 'Par prudence, personne n’a été connecté. Recommencez\u00a0; si cela se répète, prévenez l’équipe du site et connectez-vous avec un code reçu par courriel.',
  },
  'wrong-audience': {
    title: 'Cette réponse n’était pas pour ce site',
    what: 'La réponse reçue a été faite par un autre service que ProConnect, ou pour un autre site que celui-ci.',
    why: 'Par prudence, personne n’a été connecté. Recommencez depuis cette page.',
  },
  'other-answer': {
    title: 'Cette réponse n’est pas celle de votre demande',
    what: 'La réponse reçue de ProConnect répond à une autre connexion que celle commencée ici.',
    why: 'Par prudence, personne n’a été connecté. Recommencez depuis cette page.',
  },
  'clock': {
    title: 'L’heure de ProConnect et celle du site ne s’accordent pas',
    what: 'La réponse reçue est datée d’une heure que ce site ne peut pas accepter\u00a0: trop ancienne, ou à venir.',
    why: 'Cela vient d’un réglage d’horloge, ici ou là-bas, et non de vous. Recommencez\u00a0; si cela se répète, connectez-vous avec un code reçu par courriel.',
  },
  'nobody-named': {
    title: 'ProConnect n’a pas dit qui vous êtes',
    what: 'La réponse reçue ne contient pas l’identifiant sans lequel personne ne peut être reconnu.',
    why: 'Cela vient de votre fournisseur d’identité. Connectez-vous avec un code reçu par courriel.',
  },
  'unknown': {
    title: 'La connexion avec ProConnect n’a pas abouti',
    what: 'ProConnect a répondu par une erreur que ce site ne connaît pas.',
    why: 'Rien n’a été enregistré. Recommencez\u00a0; si cela se répète, connectez-vous avec un code reçu par courriel.',
  },
  'unknown-departure': {
    title: 'Ce retour de ProConnect a déjà servi',
    what: 'Cette adresse de retour ne vaut qu’une fois\u00a0: elle a déjà été ouverte, ou ne vient pas d’une connexion commencée ici.',
    why: 'C’est ce qui arrive en rechargeant la page ou en revenant en arrière. Recommencez la connexion depuis cette page.',
  },
  'other-browser': {
    title: 'Cette connexion a été commencée ailleurs',
    what: 'Elle a été commencée dans un autre navigateur, ou une autre connexion s’est terminée entre-temps dans un autre onglet.',
    why: 'Par prudence, on ne revient que dans le navigateur d’où l’on est parti. Recommencez la connexion depuis cette page.',
  },
  'expired': {
    title: 'La connexion a été laissée trop longtemps',
    what: 'Plus de dix minutes ont passé depuis que vous êtes parti vers ProConnect.',
    why: 'Passé ce délai, elle n’est plus valable, au cas où quelqu’un d’autre serait devant l’écran. Recommencez.',
  },
  'no-arrival': {
    title: 'Cette connexion n’est plus en cours',
    what: 'Plus d’une demi-heure a passé depuis votre retour de ProConnect, ou elle a déjà abouti.',
    why: 'Rien n’a été relié. Recommencez la connexion depuis cette page.',
  },
  'identity-taken': {
    title: 'Ce compte ProConnect vient d’être relié ailleurs',
    what: 'Pendant que vous répondiez, il a été relié à un autre compte de ce site.',
    why: 'Un compte ProConnect ne mène qu’à un seul compte. Recommencez la connexion\u00a0: elle vous y mènera.',
  },
  'ended-meanwhile': {
    title: 'Ce compte a changé pendant que vous vous connectiez',
    what: 'Depuis un autre écran, il vient d’être effacé, ou votre compte ProConnect d’en être délié.',
    why: 'Aucune session n’a été ouverte ici. Recommencez la connexion\u00a0: si plus aucun compte n’est relié à ProConnect, elle vous proposera d’en relier ou d’en ouvrir un.',
  },
}

/** The reason that an address carries; one that is none of ours is unknown. */
export const reasonIn = (asked: string | null): Reason => (asked && Object.hasOwn(REFUSALS, asked) ? (asked as Reason) : 'unknown')
