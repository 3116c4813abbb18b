import { commentersOf, looksBefore, type Rules } from './rules'

export type RuleChapter = { id: string; title: string; sentences: string[] }

/** The rules of an edition as plain sentences, in the order of the process: what people read is what the site applies. */
export function ruleChapters(rules: Rules): RuleChapter[] {
  return [
    { id: 'consultation', title: 'Déposer', sentences: depositSentences(rules) },
    { id: 'vote', title: 'Voter', sentences: voteSentences(rules) },
    { id: 'candidatures', title: 'Candidater', sentences: applicationSentences(rules) },
    { id: 'decision', title: 'Décider', sentences: decisionSentences(rules) },
    { id: 'public', title: 'Ce qui est public', sentences: PUBLIC },
  ]
}

/** The few sentences that answer “may I?”, for a page that is about something else. */
export function ruleDigest(rules: Rules): string[] {
  const { needs, solutions, votes, applications } = rules
  return [
    who(needs.profiles, 'peuvent déposer des besoins', 'ne peut déposer de besoin'),
    who(solutions.profiles, 'peuvent déposer des solutions existantes', 'ne peut déposer de solution'),
    whoVotes(votes),
    who(applications.profiles, `candidatent, pour ${oneOf(applications.kinds)}`, 'ne peut candidater'),
  ]
}

/** “Les élus et les agents des collectivités votent, pour une commune, un département ou une région.” */
export const whoVotes = ({ profiles, kinds }: Pick<Rules['votes'], 'profiles' | 'kinds'>): string =>
  who(profiles, `votent, pour ${oneOf(kinds)}`, 'ne vote')

function depositSentences({ needs, solutions, comments, look }: Rules): string[] {
  return [
    who(needs.profiles, 'peuvent déposer des besoins', 'ne peut déposer de besoin'),
    who(solutions.profiles, 'peuvent déposer des solutions existantes', 'ne peut déposer de solution'),
    ...lookSentences({ look }),
    who(commentersOf({ comments }), 'peuvent commenter une contribution, ou poser une question à son auteur, jusqu’à la clôture de la consultation', 'ne peut commenter'),
    'Une contribution peut être modifiée ou retirée par son auteur jusqu’à la clôture de la consultation\u00a0; chaque version est conservée.',
    'Chaque contribution publiée reçoit une réponse et une seule\u00a0: regroupée dans une ou plusieurs propositions, réorientée vers un autre dispositif, ou rejetée avec un motif.',
    'À l’ouverture du vote, une contribution encore sans réponse devient une proposition à elle seule\u00a0: rien ne se perd.',
  ]
}

const lookSentences = (rules: Pick<Rules, 'look'>): string[] => [
  looksBefore(rules)
    ? 'Une contribution est publiée après le regard d’une personne de la modération ; d’ici là, son auteur et la modération sont seuls à la lire. Une fois publiée, ses modifications paraissent aussitôt.'
    : 'Une contribution est publiée dès son dépôt ; la modération la lit ensuite.',
  ...(looksBefore(rules) ? ['Une contribution que personne n’a regardée à l’ouverture du vote est publiée à cet instant et devient une proposition à elle seule. Celle dont l’auteur n’a pas fait le changement demandé avant la clôture peut encore être publiée ou refusée jusque-là\u00a0; elle ne l’est pas d’elle-même.'] : []),
  'La modération peut demander un changement, ou refuser une contribution : son auteur est prévenu du motif. D’une contribution refusée après sa publication, l’adresse reste, avec la date et le motif, sans le texte.',
]

function voteSentences({ votes }: Rules): string[] {
  const byTerritory = votes.countedUnit === 'territory'
  return [
    whoVotes(votes),
    'Le rattachement à ce territoire doit être prouvé\u00a0: déclaré seulement, il ne donne pas de voix.',
    byTerritory
      ? 'La voix comptée est celle du territoire\u00a0: plusieurs votants d’un même territoire font une seule voix, et chaque territoire pèse autant qu’un autre. Le nombre de personnes est montré à côté.'
      : 'La voix comptée est celle de la personne\u00a0: chaque personne compte une fois par proposition.',
    votes.limit === null
      ? 'Chacun soutient autant de propositions qu’il le souhaite.'
      : `Chacun soutient ${votes.limit === 1 ? 'une seule proposition' : `${votes.limit} propositions au plus`}.`,
    'Un soutien peut être retiré, puis redonné, tant que le vote est ouvert.',
    votes.hidden
      ? 'Les comptes restent cachés, partout et pour tous, jusqu’à la clôture du vote.'
      : 'Les comptes sont publics et montrés en direct pendant le vote.',
    'Le vote n’est pas secret\u00a0: c’est l’acte public d’un territoire.',
    ...(votes.kinds.includes('epci') ? [] : ['Les groupements (intercommunalités, syndicats) contribuent, mais ne votent pas.']),
  ]
}

function applicationSentences({ applications }: Rules): string[] {
  return [
    who(applications.profiles, `peuvent candidater comme territoire référent, pour ${oneOf(applications.kinds)}`, 'ne peut candidater'),
    applications.keptOnly
      ? 'On candidate sur les propositions retenues par le premier comité.'
      : 'On candidate sur toute proposition soumise au vote.',
    'Un territoire dépose un seul dossier par proposition, et peut candidater sur plusieurs propositions.',
    applications.mode === 'automatic'
      ? 'Une candidature complète est acceptée dès son dépôt.'
      : 'Chaque candidature est examinée\u00a0; un refus est motivé.',
  ]
}

function decisionSentences({ applications }: Rules): string[] {
  return [
    ...(applications.keptOnly
      ? ['Après le vote, un premier comité retient une partie des propositions, avec un motif pour chacune.']
      : []),
    'Un second comité désigne les lauréats parmi les propositions et les contributions.',
    'Un membre du comité se retire de l’examen des dossiers de son propre territoire.',
    'La liste des lauréats est préparée par une personne de la modération et publiée par une autre.',
    'Une date peut être déplacée tant qu’elle n’est pas passée, avec un motif publié\u00a0; l’ancienne reste lisible au calendrier.',
  ]
}

const PUBLIC = [
  'D’un contributeur, le site montre le territoire, le profil et la fonction\u00a0; jamais le nom, l’adresse électronique ni le téléphone.',
  'Tout ce qui fait le résultat est inscrit au registre, que chacun peut télécharger et recompter.',
]

type Profile = Rules['votes']['profiles'][number]
type Kind = Rules['votes']['kinds'][number]

const PROFILE_WORDS: Record<Profile, string> = {
  elected: 'les élus',
  agent: 'les agents des collectivités',
  partner: 'les partenaires (associations, entreprises, syndicats)',
}

const KIND_WORDS: Record<Kind, string> = {
  commune: 'une commune', epci: 'une intercommunalité', departement: 'un département', region: 'une région',
  syndicate: 'un syndicat', public_body: 'une autre structure publique',
}

/** “Les élus et les agents peuvent…”; that nobody may is said too. */
function who(profiles: Profile[], may: string, mayNot: string): string {
  const words = enumerate(profiles.map((profile) => PROFILE_WORDS[profile]), 'et')
  return words ? `${words[0]?.toUpperCase()}${words.slice(1)} ${may}.` : `Personne ${mayNot} dans cette consultation.`
}

const oneOf = (kinds: Kind[]) => enumerate(kinds.map((kind) => KIND_WORDS[kind]), 'ou') || 'un territoire'

/** “a, b et c”. */
function enumerate(words: string[], link: 'et' | 'ou'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
}
