import { expect, test } from 'vitest'
import { pathsWith, sourcesIn } from './sources'

/**
 * Who writes to a person without `writeToActor`, and why none of it can flood a stranger: what a person does themselves, again and
 * again, on an account whose address only a provider told, is bounded there.
 */
const UNBOUNDED: Record<string, string> = {
  'app/mail/write-letter.server.ts': 'la lettre elle-même',
  'app/mail/write-few.server.ts': 'borne',
  'app/mail/write-last-letter.server.ts': 'la dernière, après quoi il n’y a plus de compte\u00a0; un autre ne s’ouvre là qu’au bout d’un quart d’heure',
  'app/identity/write-to-actor.server.ts': 'borne',
  'app/identity/ask-code.server.ts': 'un code, trois par quart d’heure',
  'app/identity/prove-address.server.ts': 'une fois\u00a0: l’adresse est ensuite prouvée',
  'app/identity/address/correct-address.server.ts': 'à une adresse prouvée, sinon bornée',
  'app/identity/address/give-back-address.server.ts': 'l’exploitant',
  'app/identity/structures/accept-structure.server.ts': 'la modération',
  'app/identity/structures/refuse-structure.server.ts': 'la modération',
  'app/proofs/ask-mailbox-code.server.ts': 'à une mairie, trois en 24 heures',
  'app/proofs/confirm-proof.server.ts': 'la modération',
  'app/proposals/telling/tell-verdicts.server.ts': 'la modération, une lettre pour toutes ses décisions',
  'app/proposals/promote-waiting.server.ts': 'la modération',
  'app/moderation/queue/take-look.server.ts': 'la modération',
  'app/moderation/queue/undo-look.server.ts': 'la modération',
  'app/votes/end-attachment.server.ts': 'la modération',
  'app/votes/revoke-proof.server.ts': 'l’exploitant',
  'app/votes/invalidate-voter.server.ts': 'la modération',
  'app/applications/review-application.server.ts': 'la modération',
  'app/rights/leave.server.ts': 'la dernière',
  'app/rights/erase-unused.server.ts': 'un travail de fond, une fois',
  'app/checkpoints/ask-checkpoints.server.ts': 'un abonnement à confirmer, borné',
  'app/files/check-waiting.server.ts': 'un travail de fond, une fois par fichier',
  'app/laureates/tell-laureates.server.ts': 'la décision publiée',
}

test('Qui écrit à une personne pour ce qu’elle vient de faire passe par la lettre bornée', () => {
  const writers = pathsWith(sourcesIn('app'), /(import \{[^}]*|export async function )\b(writeLetter|writeLastLetter)\b/)
  expect(writers.filter((path) => !UNBOUNDED[path])).toEqual([])
  expect(Object.keys(UNBOUNDED).filter((path) => !writers.includes(path))).toEqual([])
})
