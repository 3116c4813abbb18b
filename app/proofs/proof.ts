import type { mailboxCode } from '~db/schema/proofs'

export type MailboxCode = typeof mailboxCode.$inferSelect

/** Why no code is written to a mairie. */
export type AskRefusal =
  | { refused: 'nothing-declared' }
  | { refused: 'proven-already'; territory: string }
  | { refused: 'no-mailbox'; territory: string }
  | { refused: 'territory-written-enough'; territory: string }
  | { refused: 'person-asked-enough' }

/** Why a code typed proves nothing. */
export type EnterRefusal =
  | { refused: 'nothing-declared' }
  | { refused: 'proven-already'; territory: string }
  | { refused: 'no-code' }
  | { refused: 'code-used' }
  | { refused: 'code-expired' }
  | { refused: 'no-tries-left' }
  | { refused: 'wrong-code'; triesLeft: number }

/** Why a moderator neither proposes, confirms nor drops a proof. */
export type JudgeRefusal =
  | { refused: 'not-a-moderator' }
  | { refused: 'oneself' }
  | { refused: 'reason-too-short' }
  | { refused: 'nothing-to-prove' }
  | { refused: 'proposed-already' }
  | { refused: 'nothing-proposed' }
  | { refused: 'same-moderator' }
  | { refused: 'proposer-gone' }
